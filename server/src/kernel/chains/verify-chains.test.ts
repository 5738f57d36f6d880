import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction, onPool } from '../../platform/db/tx.ts';
import { type AppUnderTest, appUnderTest, type CaseView } from '../../testing/app-under-test.ts';
import { verifyChains } from './verify-chains.ts';

let app: AppUnderTest;
let repair: CaseView;
beforeAll(async () => {
  app = await appUnderTest();
  await app.as('desk').open({ process: 'praise', description: '保洁阿姨很细心', placeText: '大堂' });
  const opened = await app.as('desk').open({
    process: 'repair',
    placeId: app.estate.houses.auntWang.id,
    description: '水管漏水，电话 13812345678',
  });
  const assigned = await app.as('desk').act(opened, 'assign', { assigneeId: app.estate.staff.tech.id });
  const accepted = await app.as('tech').act(assigned, 'accept');
  const onSite = await app.as('tech').act(accepted, 'arrive');
  repair = await app.as('tech').act(onSite, 'finish', { result: '换了软管' });
});
afterAll(() => app.close());

const verify = () => verifyChains(onPool(app.db));

/** Does what only somebody with the owner's password could, looks, and takes it back. */
async function whenTampered(statement: string, values: unknown[]): Promise<unknown> {
  const tampering = new Error('taken back');
  let found: unknown;
  await inTransaction(app.db, null, async (tx) => {
    await tx.query({ text: 'alter table case_event disable trigger case_event_append_only' });
    await tx.query({ text: statement, values });
    found = (await verifyChains(tx)).broken;
    throw tampering;
  }).catch((error) => {
    if (error !== tampering) throw error;
  });
  return found;
}

test('every event and every text of honest cases is checked and holds', async () => {
  expect(await verify()).toEqual({ cases: 2, events: 6, texts: 4, erasedTexts: 0, broken: null });
});

test('the first changed event is named by case number and place', async () => {
  const broken = await whenTampered(
    `update case_event set occurred_at = occurred_at - interval '1 hour' where case_id = $1 and seq = 3`,
    [repair.id],
  );
  expect(broken).toEqual({ number: repair.number, caseId: repair.id, seq: 3, what: 'eventChanged' });
});

test('an event taken out of the middle or off the end is missed', async () => {
  for (const seq of [2, 5]) {
    const broken = await whenTampered('delete from case_event where case_id = $1 and seq = $2', [
      repair.id,
      seq,
    ]);
    expect(broken).toMatchObject({ number: repair.number, seq, what: 'eventMissing' });
  }
});

test('a hash written to fit the changed event does not fit the one after it', async () => {
  const broken = await whenTampered(
    `update case_event set data = '{}', hash = (select hash from case_event where case_id = $1 and seq = 1)
     where case_id = $1 and seq = 2`,
    [repair.id],
  );
  expect(broken).toMatchObject({ seq: 2, what: 'eventChanged' });
});

test('changed words are found, and so is a number that was swapped inside them', async () => {
  const words = `update case_text set body = body || '。' where case_id = $1 and purpose = 'result'`;
  expect(await whenTampered(words, [repair.id])).toMatchObject({ seq: 5, what: 'wordsChanged' });
  const number = `update case_text set numbers = jsonb_set(numbers, '{0,hash}', '"x"')
                  where case_id = $1 and purpose = 'description'`;
  expect(await whenTampered(number, [repair.id])).toMatchObject({ seq: 1, what: 'wordsChanged' });
});

test('words that were erased keep the chain whole; words that merely vanished do not', async () => {
  const erase = `update case_text set body = null, salt = null, numbers = null, erased_at = now() where case_id = $1`;
  expect(await whenTampered(erase, [repair.id])).toBeNull();
  const lose = `update case_text set body = null where case_id = $1`;
  expect(await whenTampered(lose, [repair.id])).toMatchObject({ seq: 1, what: 'wordsMissing' });
});

test('a case set to another state, or its clocks to another time, than its events say is found', async () => {
  for (const [change, what] of [
    [`state = 'closed'`, 'caseChanged'],
    [`clocks = jsonb_set(clocks, '{0,spent}', '1')`, 'clocksDiffer'],
  ]) {
    const broken = await whenTampered(`update cases set ${change} where id = $1`, [repair.id]);
    expect(broken).toMatchObject({ number: repair.number, seq: 5, what });
  }
});
