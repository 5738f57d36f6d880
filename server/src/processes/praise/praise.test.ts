import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type AppUnderTest, appUnderTest, clockOf, monday } from '../../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
beforeEach(() => app.turnTo(monday));
afterAll(() => app.close());

test('praise is passed on to the one it is meant for, who hears of it', async () => {
  const tech = app.estate.staff.tech.id;
  const opened = await app.as('desk').open({
    process: 'praise',
    person: { id: app.estate.residents.auntWang.id },
    projectId: app.estate.project.id,
    description: '李师傅下雨还上门，谢谢他',
    praisedId: tech,
  });
  const refused = await app.as('desk').tryTo(opened, 'passOn', { assigneeId: tech });
  expect(refused.status).toBe(403);
  const passedOn = await app
    .as('supervisor')
    .act(opened, 'passOn', { assigneeId: tech, thanks: '谢谢您的肯定' });
  expect(passedOn).toMatchObject({ state: 'passedOn', open: false });
  expect(clockOf(passedOn, 'passOn').state).toBe('met');
  await app.runDue();
  const { body } = await app.as('tech').get<{ items: { kind: string; number: string }[] }>('/api/me/notices');
  expect(body.items).toMatchObject([{ kind: 'assigned', number: opened.number }]);
  expect((await app.as('tech').see(opened.id)).description).toBe('李师傅下雨还上门，谢谢他');
});

test('praise names only somebody who works here', async () => {
  const answer = await app.as('desk').post('/api/cases', {
    process: 'praise',
    channel: 'call',
    description: '好',
    praisedId: app.estate.staff.deskElsewhere.id,
  });
  expect([answer.status, answer.body.fields[0]?.path]).toEqual([400, '/praisedId']);
});
