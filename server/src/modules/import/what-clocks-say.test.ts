import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onPool } from '../../platform/db/tx.ts';
import { processes } from '../../processes/processes.ts';
import { type AppUnderTest, appUnderTest } from '../../testing/app-under-test.ts';
import { makeFolder } from '../../testing/folder-under-test.ts';
import { repositoryRoot } from '../../testing/repository.ts';
import { thorough } from '../../testing/thorough.ts';
import { findTarget, importCases } from './import-cases.ts';
import { answerClock, quantile, whatClocksSay } from './what-clocks-say.ts';

let app: AppUnderTest;
const folder = makeFolder();
beforeAll(async () => {
  app = await appUnderTest();
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

async function bring(file: string, source: string) {
  const job = { file, source, projectCode: 'YX', process: 'complaint', map: {} };
  const { kernel, pool } = app.house;
  const summary = await importCases({ kernel, pool, now: app.now }, job);
  const target = await findTarget(app.house, job);
  return { summary, figures: await whatClocksSay(onPool(app.db), { ...target, source }, app.now()) };
}

/** From the file alone and by other means: whole seconds between two texts, sorted, looked up. */
function recount(file: string) {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { created_at: string; reply: string; replied_at: string });
  const spent = rows
    .filter((row) => row.reply.trim())
    .map((row) => (Date.parse(row.replied_at) - Date.parse(row.created_at)) / 1000)
    .sort((one, other) => one - other);
  const middle = spent.length >> 1;
  return {
    cases: rows.length,
    answered: spent.length,
    medianSeconds: spent.length % 2 ? spent[middle]! : (spent[middle - 1]! + spent[middle]!) / 2,
    within: [24, 72, 168].map((hours) => spent.filter((seconds) => seconds / 3600 <= hours).length),
  };
}

const briefly = (figures: Awaited<ReturnType<typeof bring>>['figures']) => ({
  cases: figures.cases,
  answered: figures.answered,
  medianSeconds: figures.medianSeconds,
  within: figures.within.map((one) => one.cases),
});

const at = (hours: number) => Temporal.Instant.from('2019-03-01T00:00:00Z').add({ hours }).toString();

test('what the clocks say equals a recount from the file', async () => {
  const file = join(folder.path, 'small.jsonl');
  const waits = [2, 24, 25, 72, 73, 100, 168, 169, 400, 1000];
  const rows = waits.map((hours, i) => ({
    id: `${i}`,
    created_at: at(0),
    detail: '停水',
    reply: '已恢复',
    replied_at: at(hours),
  }));
  const silent = { id: 'x', created_at: at(0), detail: '停电', reply: '', replied_at: '' };
  writeFileSync(file, [...rows, silent].map((row) => JSON.stringify(row)).join('\n'));
  const { figures } = await bring(file, 'small');
  expect(briefly(figures)).toEqual(recount(file));
  expect(figures).toMatchObject({
    clock: 'result',
    cases: 11,
    answered: 10,
    medianSeconds: 86.5 * 3600,
    p90Seconds: 460 * 3600,
    within: [
      { hours: 24, cases: 2, share: 0.2 },
      { hours: 72, cases: 4, share: 0.4 },
      { hours: 168, cases: 7, share: 0.7 },
    ],
  });
});

test('a source without cases has no figures rather than zeros', async () => {
  const { process, project } = await findTarget(app.house, {
    source: 'none',
    projectCode: 'YX',
    process: 'complaint',
  });
  const figures = await whatClocksSay(onPool(app.db), { process, project, source: 'none' }, app.now());
  expect(figures).toMatchObject({ cases: 0, answered: 0, medianSeconds: null, p90Seconds: null });
  expect(figures.within[0]).toEqual({ hours: 24, cases: 0, share: null });
});

test('every process that takes history has a clock that its answer meets', () => {
  const clocks = [...processes.values()]
    .filter((process) => process.history)
    .map((process) => [process.key, answerClock(process)]);
  expect(clocks).toEqual([
    ['complaint', 'result'],
    ['suggestion', 'answer'],
  ]);
});

test('a quantile lies between its neighbours', () => {
  expect(quantile([1, 2, 3, 10], 0.5)).toBe(2.5);
  expect(quantile([1], 0.9)).toBe(1);
  expect(quantile([], 0.5)).toBeNull();
});

const real = join(repositoryRoot, '../shared/data/real-messages');

/** Every eighth message; `npm run check` takes them all. */
function takeSome(name: string): string {
  const lines = readFileSync(join(real, name), 'utf8').split('\n');
  const file = join(folder.path, name);
  writeFileSync(file, lines.filter((_, i) => i % 8 === 0).join('\n'));
  return file;
}

test.skipIf(!existsSync(real))(
  'real messages (shared/data) come in whole, once, with the figures of a recount',
  async () => {
    for (const [name, source] of [
      ['property.jsonl', 'property'],
      ['with-replies.jsonl', 'replies'],
    ] as const) {
      const file = thorough ? join(real, name) : takeSome(name);
      const counted = recount(file);
      const first = await bring(file, source);
      expect(first.summary).toMatchObject({ imported: counted.cases, known: 0, refused: 0 });
      expect(briefly(first.figures)).toEqual(counted);
      const second = await bring(file, source);
      expect(second.summary).toMatchObject({ imported: 0, known: counted.cases, refused: 0 });
      expect(second.figures).toEqual(first.figures);
    }
    const found = await app
      .as('desk')
      .post<{ items: object[] }>('/api/search', { q: '物业', kinds: ['case'], limit: 50 });
    expect(found.body.items).toHaveLength(50);
  },
  120_000,
);
