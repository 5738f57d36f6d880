import { afterAll, beforeAll, expect, test } from 'vitest';
import { whoEnters } from '../directory/enter.queries.ts';
import { projectScope } from '../directory/scope.ts';
import { actionAhead } from '../kernel/acting/take-action.ts';
import { openingStatement } from '../kernel/opening/open-case.queries.ts';
import { detailColumns } from '../kernel/reading/case-view.queries.ts';
import { caseStatement } from '../kernel/reading/read-case.ts';
import { allOf, type Lookup } from '../platform/db/lookup.ts';
import { onPool } from '../platform/db/tx.ts';
import { newId } from '../platform/ids.ts';
import { type AppUnderTest, appUnderTest, newCommand } from '../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
afterAll(() => app.close());

/** What the requests of a busy moment look up, with ids that lead nowhere among them. */
async function asked(): Promise<Record<string, Lookup[]>> {
  const { estate } = app;
  const commandId = newCommand();
  const repair = { process: 'repair', description: '水管漏水', placeId: estate.houses.auntWang.id };
  const cases = [
    await app.as('desk').open({ ...repair, commandId, person: { id: estate.residents.auntWang.id } }),
    await app.as('desk').open({ ...repair, description: '灯不亮', channel: 'hotline12345', externalId: 'a' }),
  ];
  await app.as('supervisor').act(cases[0]!, 'assign', { assigneeId: estate.staff.tech.id });
  const ids = [...cases.map(({ id }) => id), newId(), cases[0]!.id];
  const now = app.house.now();
  const sessions = (await app.db.query('select token from auth.session')).rows.map(({ token }) => token);
  const opening = (placeId: string | null, personId: string | null, externalId: string | null) =>
    openingStatement({ projectId: null, placeId, personId, channel: 'hotline12345', externalId, commandId });
  const house = estate.houses.auntWang.id;
  return {
    whoEnters: [...sessions, 'nobody', ''].map((token) => whoEnters(token, '', now)),
    cases: ids.map((id) => caseStatement(id, detailColumns)!),
    actions: ids.map((id, i) => actionAhead(id, i === 0 ? commandId : newCommand())!),
    openings: [opening(house, estate.residents.auntWang.id, null), opening(newId(), null, null)],
    pushes: [opening(house, null, 'a'), opening(house, null, 'b'), opening(null, null, 'a')],
  };
}

test('what is looked up together is what each would find alone', async () => {
  const tx = onPool(app.house.pool, projectScope(app.estate.project.id));
  for (const [what, lookups] of Object.entries(await asked())) {
    const alone = await Promise.all(lookups.map((one) => tx.query<object>(one)));
    const { statement, rowsOf } = allOf(lookups);
    const together = rowsOf(await tx.query(statement)) as Record<string, unknown>[][];
    const shown = together.map((rows) => rows.map(({ at: _, answered: __, ...row }) => row));
    expect(shown, what).toEqual(alone);
    expect(alone.flat().length, what).toBeGreaterThan(0);
  }
});
