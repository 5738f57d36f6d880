import excel from 'exceljs';
import type { Static } from 'typebox';
import { expect } from 'vitest';
import type { ImportDetail } from '../modules/exchange/exchange.schema.ts';
import { runImports } from '../modules/exchange/jobs.ts';
import type { ErrorAnswer } from '../platform/errors/render-error.ts';
import type { Answer, AppUnderTest } from './app-under-test.ts';

export type ImportAnswer = Static<typeof ImportDetail>;

/** A workbook as people write them, cell by cell. */
export async function aWorkbook(...sheets: { name: string; rows: readonly unknown[][] }[]): Promise<Buffer> {
  const book = new excel.Workbook();
  for (const { name, rows } of sheets) book.addWorksheet(name).addRows([...rows]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

export function asFile(
  bytes: Buffer,
  name = 'book.xlsx',
): { payload: Buffer; headers: Record<string, string> } {
  const boundary = 'a-boundary-of-ours';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return {
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

export async function sendBook(
  app: AppUnderTest,
  bytes: Buffer,
  user = 'manager',
  name?: string,
): Promise<Answer<{ id: string } & ErrorAnswer>> {
  const { payload, headers } = asFile(bytes, name);
  return app.as(user).send(`/api/imports?project=${app.estate.project.id}`, payload, headers);
}

/** What a worker does when it is woken; a fault of ours fails the test. */
export async function work(app: AppUnderTest): Promise<number> {
  const done = await runImports({
    pool: app.workers,
    keys: app.house.keys,
    log: app.house.log,
    now: app.now,
  });
  expect(app.log.filter((line) => line.includes('an import broke off'))).toEqual([]);
  return done;
}

export async function checkBook(app: AppUnderTest, bytes: Buffer): Promise<ImportAnswer> {
  const sent = await sendBook(app, bytes);
  expect(sent.status, JSON.stringify(sent.body)).toBe(202);
  await work(app);
  return seeImport(app, sent.body.id);
}

export async function seeImport(app: AppUnderTest, id: string): Promise<ImportAnswer> {
  const { status, body } = await app.as('manager').get<ImportAnswer>(`/api/imports/${id}`);
  expect(status).toBe(200);
  return body;
}

/** Checked and brought in. */
export async function bring(
  app: AppUnderTest,
  bytes: Buffer,
  mode: 'all' | 'good' = 'all',
): Promise<ImportAnswer> {
  const checked = await checkBook(app, bytes);
  expect(checked.state, JSON.stringify(checked.problems)).toBe('checked');
  const asked = await app.as('manager').post(`/api/imports/${checked.id}/apply`, { mode });
  expect(asked.status, JSON.stringify([asked.body, checked.problems])).toBe(200);
  await work(app);
  return seeImport(app, checked.id);
}
