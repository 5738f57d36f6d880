import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Unit } from '../../directory/organisation.ts';
import { type AppUnderTest, appUnderTest } from '../../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
afterAll(() => app.close());

const give = (id: string, role: string, unit: Unit, more: object = {}) =>
  app.as('manager').post(`/api/members/${id}/grants`, { role, unitId: unit.id, ...more });

test('a post that takes two factors ends what a password alone had opened, and nobody else loses anything', async () => {
  const { project, teams } = app.estate;
  const id = await app.hire('keen', 'technician', project);
  const other = await app.hire('calm', 'technician', project);
  const areIn = () =>
    Promise.all(['keen', 'calm'].map(async (user) => (await app.as(user).get('/api/me')).status));
  expect(await areIn()).toEqual([200, 200]);
  for (const one of [id, other]) expect((await give(one, 'technician', teams.cleaning)).status).toBe(201);
  expect(await areIn()).toEqual([200, 200]);
  // From a day to come: whoever signs in until then is asked for the second step already.
  const from = app.now().add({ hours: 48 }).toString();
  expect((await give(id, 'desk', project, { from })).status).toBe(201);
  expect(await areIn()).toEqual([401, 200]);
});

test('what is offered about a colleague is what would be done, also where the reason lies out of sight', async () => {
  const { project, otherProject, staff } = app.estate;
  const id = await app.hire('double', 'desk', project);
  const offered = async (by: string, whom = id) => {
    const { body } = await app
      .as(by)
      .get<{ mayLeave: boolean; mayHelpSignIn: boolean }>(`/api/members/${whom}`);
    return [body.mayLeave, body.mayHelpSignIn];
  };
  const helps = async (by: string) => (await app.as(by).get(`/api/members/${id}/sign-in`)).status;
  expect([await offered('manager'), await helps('manager')]).toEqual([[true, true], 200]);
  const elsewhere = { role: 'desk', unitId: otherProject.id };
  expect((await app.as('security').post(`/api/members/${id}/grants`, elsewhere)).status).toBe(201);
  expect([await offered('manager'), await helps('manager')]).toEqual([[false, false], 403]);
  expect([await offered('auditor'), await helps('auditor')]).toEqual([[false, false], 403]);
  expect([await offered('admin'), await helps('admin')]).toEqual([[true, true], 200]);
  expect(await offered('admin', staff.auditor.id)).toEqual([false, false]);
});
