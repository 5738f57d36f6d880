import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { makeFastFolder } from '../../server/src/testing/fast-folder.ts';
import { runKills } from './kill-rounds.ts';

const dataDir = makeFastFolder('nuanju-kill-');
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('a server killed under load loses no acknowledged case, doubles none, and fires every timer once', async () => {
  const report = await runKills({ dataDir, rounds: 2, load: [700, 1200] });
  expect(report.acknowledgedCases).toBeGreaterThan(0);
  expect(report.acknowledgedActions).toBeGreaterThan(0);
  expect(report.refused).toEqual([]);
  const nothing = Object.fromEntries(Object.keys(report.broken).map((promise) => [promise, 0]));
  expect(report.broken).toEqual(nothing);
  expect(report).toMatchObject({ databaseKilled: 1, mostDatabasesAtOnce: 1, databasesLeftBehind: 0 });
}, 60_000);
