import { expect, test } from 'vitest';
import { hours, minutes } from '../time.ts';
import { followDatabaseClock } from './shared-clock.ts';

const start = Date.parse('2026-03-02T01:00:00Z');

/** A database, and the watches of a machine, all turned by hand. */
async function world() {
  const turned = { database: start, monotonic: 1000, sinceBoot: 5000, back: 0, away: false };
  const clock = await followDatabaseClock(
    async () => {
      if (turned.away) throw new Error('away');
      const at = turned.database;
      turned.database += turned.back;
      turned.monotonic += turned.back;
      turned.sinceBoot += turned.back;
      return at;
    },
    { poll: false, watches: { monotonic: () => turned.monotonic, sinceBoot: () => turned.sinceBoot } },
  );
  return {
    turned,
    clock,
    pass: (ms: number) => {
      turned.database += ms;
      turned.monotonic += ms;
      turned.sinceBoot += ms;
    },
    shown: () => clock.now().epochMilliseconds - start,
  };
}

const hour = hours(1).seconds * 1000;
const minute = minutes(1).seconds * 1000;

test('the time is the database’s, carried on between two looks and while it is away', async () => {
  const { turned, clock, pass, shown } = await world();
  expect(shown()).toBe(0);
  pass(1234);
  expect(shown()).toBe(1234);
  turned.away = true;
  pass(minute);
  await expect(clock.compare()).rejects.toThrow('away');
  expect(shown()).toBe(minute + 1234);
  turned.away = false;
  // A clock that runs a little faster than ours is followed.
  turned.database += 800;
  await clock.compare();
  expect(shown()).toBe(minute + 2034);
  expect(clock.departedMs()).toBe(0);
});

test('an answer that was long on its way moves nothing', async () => {
  const { turned, clock, pass, shown } = await world();
  pass(minute);
  turned.back = 1800;
  await clock.compare();
  expect(shown()).toBe(minute + 1800);
});

test.each([
  ['forward', hour],
  ['back', -hour],
])('a jump of an hour %s that is taken back moved nothing', async (_, jump) => {
  const { turned, clock, pass, shown } = await world();
  turned.database += jump;
  for (let i = 1; i <= 9; i++) {
    pass(minute);
    await clock.compare();
    expect([shown(), clock.departedMs()]).toEqual([i * minute, jump]);
  }
  turned.database -= jump;
  pass(minute);
  await clock.compare();
  expect([shown(), clock.departedMs()]).toEqual([10 * minute, 0]);
});

test('a clock that was set right for good is believed after ten minutes, counted from its last jump', async () => {
  const { turned, clock, pass, shown } = await world();
  turned.database += hour;
  await clock.compare();
  pass(9 * minute);
  await clock.compare();
  turned.database += hour;
  await clock.compare();
  pass(9 * minute);
  await clock.compare();
  expect([shown(), clock.departedMs()]).toEqual([18 * minute, 2 * hour]);
  pass(minute);
  await clock.compare();
  expect([shown(), clock.departedMs()]).toEqual([2 * hour + 19 * minute, 0]);
});

test('after a sleep of the machine its first look is believed', async () => {
  const { turned, clock, shown } = await world();
  turned.database += 8 * hour;
  turned.sinceBoot += 8 * hour;
  await clock.compare();
  expect([shown(), clock.departedMs()]).toEqual([8 * hour, 0]);
});
