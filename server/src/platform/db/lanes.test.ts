import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AskTogether, Lanes } from './lanes.ts';

const mistake = new Error('one of them is wrong');

function lanesWith(ask: AskTogether<number, string>, lanes = 2, most = 4) {
  return new Lanes(ask, { lanes, most, patience: 20, mayBeAskedAgain: (error) => error === mistake });
}

test('the first goes at once; what comes while all lanes are taken goes together', async () => {
  const groups: number[][] = [];
  const lanes = lanesWith(async (asked) => {
    groups.push([...asked]);
    await sleep(5);
    return asked.map(String);
  }, 1);
  const first = lanes.ask(0);
  await sleep(1);
  const answers = await Promise.all([first, ...[1, 2, 3, 4, 5, 6].map((one) => lanes.ask(one))]);
  expect(answers).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  expect(groups).toEqual([[0], [1, 2, 3, 4], [5, 6]]);
});

test('a group that stands still holds nobody up for long', async () => {
  let release = () => {};
  const lanes = lanesWith(async (asked) => {
    if (asked.includes(0)) await new Promise<void>((resolve) => (release = resolve));
    return asked.map(String);
  }, 1);
  const stuck = lanes.ask(0);
  await sleep(1);
  expect(await Promise.all([1, 2, 3].map((one) => lanes.ask(one)))).toEqual(['1', '2', '3']);
  release();
  expect(await stuck).toBe('0');
  expect(await lanes.ask(4)).toBe('4');
});

test('whatever fails and whenever it comes: each has its own answer, none is done twice, lanes are kept', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ wrong: fc.boolean(), after: fc.integer({ min: 0, max: 3 }) }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 3 }),
      async (all, wide) => {
        let inCompany = 0;
        let mostInCompany = 0;
        const done: number[] = [];
        const lanes = lanesWith(async (asked) => {
          if (asked.length > 1) mostInCompany = Math.max(mostInCompany, ++inCompany);
          await sleep(1);
          if (asked.length > 1) inCompany -= 1;
          if (asked.some((one) => all[one]!.wrong)) throw mistake;
          done.push(...asked);
          return asked.map((one) => `answer ${one}`);
        }, wide);
        const asked = all.map(async ({ after }, i) => {
          if (after > 0) await sleep(after);
          return lanes.ask(i).catch((error: Error) => error);
        });
        const answers = await Promise.all(asked);
        expect(answers).toEqual(all.map(({ wrong }, i) => (wrong ? mistake : `answer ${i}`)));
        expect(done.toSorted((a, b) => a - b)).toEqual(all.flatMap(({ wrong }, i) => (wrong ? [] : [i])));
        expect(mostInCompany).toBeLessThanOrEqual(wide);
      },
    ),
    { numRuns: 60 },
  );
});

test('when nobody knows what has become of a group, nothing of it is asked again', async () => {
  let asked = 0;
  const lanes = lanesWith(async (group) => {
    asked += group.length;
    await sleep(2);
    if (group.length > 1) throw new Error('Connection terminated unexpectedly');
    return group.map(String);
  }, 1);
  const answers = await Promise.allSettled([1, 2, 3].map((one) => lanes.ask(one)));
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(asked).toBe(3);
});
