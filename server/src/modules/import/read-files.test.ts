import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import excel from 'exceljs';
import iconv from 'iconv-lite';
import { afterAll, expect, test } from 'vitest';
import { makeFolder } from '../../testing/folder-under-test.ts';
import { openFile } from './open-file.ts';
import type { RawRow } from './raw-row.ts';

const folder = makeFolder();
afterAll(() => folder.remove());

const write = (name: string, content: string | Buffer): string => {
  const file = join(folder.path, name);
  writeFileSync(file, content);
  return file;
};

async function read(file: string, format?: 'jsonl' | 'csv' | 'xlsx') {
  const opened = await openFile(file, format);
  const rows: RawRow[] = [];
  for await (const row of opened.rows) rows.push(row);
  return { columns: opened.columns, rows };
}

const table =
  '编号,内容,时间\r\n1,停水了,2019-03-01\r\n2,"两行\n还有,逗号",2019-03-02\r\n\r\n3,电梯坏了,2019-03-03\r\n';
const expected = {
  columns: ['编号', '内容', '时间'],
  rows: [
    { line: 2, cells: { 编号: '1', 内容: '停水了', 时间: '2019-03-01' } },
    { line: 3, cells: { 编号: '2', 内容: '两行\n还有,逗号', 时间: '2019-03-02' } },
    { line: 6, cells: { 编号: '3', 内容: '电梯坏了', 时间: '2019-03-03' } },
  ],
};

test.each([
  ['UTF-8', Buffer.from(table)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${table}`)],
  ['GBK', iconv.encode(table, 'gbk')],
  ['UTF-16 as Excel saves it', iconv.encode(table, 'utf16le', { addBOM: true })],
  ['semicolons', Buffer.from(table.replaceAll(/,(?=[^逗])/g, ';'))],
  ['tabs', Buffer.from(table.replaceAll(/,(?=[^逗])/g, '\t'))],
])('a csv in %s gives the same rows, each with the line it begins on', async (name, bytes) => {
  expect(await read(write(`${name}.csv`, bytes))).toEqual(expected);
});

test('GBK is recognised even when its first Chinese word stands far down', async () => {
  const plain = Array.from(
    { length: 4000 },
    (_, i) => `${i},plain words all in latin letters,2019-03-01\n`,
  ).join('');
  const { rows } = await read(write('late.csv', iconv.encode(`id,内容,时间\n${plain}x,停水,2019\n`, 'gbk')));
  expect(rows.at(-1)).toEqual({ line: 4002, cells: { id: 'x', 内容: '停水', 时间: '2019' } });
});

test('one damaged byte does not turn a UTF-8 file into another language', async () => {
  const bytes = Buffer.from(`id,内容\n${'1,停水停水停水停水停水停水停水停水\n'.repeat(5)}2,坏X了\n`);
  bytes[bytes.lastIndexOf('X')] = 0xff;
  const { rows } = await read(write('damaged.csv', bytes));
  expect(rows[0]!.cells).toMatchObject({ 内容: '停水停水停水停水停水停水停水停水' });
  expect(rows.at(-1)!.cells).toMatchObject({ 内容: '坏\ufffd了' });
});

test('a row of more than a million characters is skipped by itself', async () => {
  const huge = '水'.repeat(1_500_000);
  const csv = await read(write('huge.csv', `id,内容\n1,一\n2,${huge}\n3,三\n4,"${huge}\n","x"\n5,五`));
  expect(csv.rows).toEqual([
    { line: 2, cells: { id: '1', 内容: '一' } },
    { line: 3, cells: null, unreadable: 'rowTooLong' },
    { line: 4, cells: { id: '3', 内容: '三' } },
    { line: 5, cells: null, unreadable: 'rowTooLong' },
    { line: 7, cells: { id: '5', 内容: '五' } },
  ]);
  const jsonl = await read(write('huge.jsonl', `{"id":1}\n{"id":2,"x":"${huge}"}\n\n{"id":3}`));
  expect(jsonl.rows).toEqual([
    { line: 1, cells: { id: 1 } },
    { line: 2, cells: null, unreadable: 'rowTooLong' },
    { line: 4, cells: { id: 3 } },
  ]);
});

test('a quote left open is one bad row, not the end of the file before it', async () => {
  const { rows } = await read(write('open.csv', 'id,内容\n1,一\n2,"二\n3,三\n'));
  expect(rows).toEqual([
    { line: 2, cells: { id: '1', 内容: '一' } },
    { line: 3, cells: null, unreadable: 'badCsv' },
  ]);
});

test('lines that are no JSON objects are reported by line; numbers too long to be exact are no ids', async () => {
  const { rows } = await read(
    write(
      'odd.jsonl',
      '\ufeff{"id":1}\nnot json\n[1]\nnull\n{"id":12345678901234567890,"x":null,"y":[1]}\n{"id":',
    ),
  );
  expect(rows).toEqual([
    { line: 1, cells: { id: 1 } },
    { line: 2, cells: null, unreadable: 'badJson' },
    { line: 3, cells: null, unreadable: 'notAnObject' },
    { line: 4, cells: null, unreadable: 'notAnObject' },
    { line: 5, cells: { id: { notText: true }, x: '', y: { notText: true } } },
    { line: 6, cells: null, unreadable: 'badJson' },
  ]);
});

test('an Excel sheet gives what its cells show: dates, formulas, links, fonts, errors', async () => {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('投诉');
  sheet.addRow(['编号', '内容', '时间', '编号']);
  sheet.addRow([1, '停水', new Date('2019-03-01T09:05:06Z'), 'x']);
  sheet.addRow([
    { formula: '1+1', result: 2 },
    { richText: [{ text: '停' }, { text: '电' }] },
    { formula: 'NOW()', result: 43525.5 },
  ]);
  sheet.addRow([]);
  sheet.addRow(['x5', { text: '看这里', hyperlink: 'https://example.invalid' }, '2019-03-01']);
  sheet.addRow(['x6', { error: '#N/A' }, true]);
  for (const row of [2, 3]) sheet.getCell(`C${row}`).numFmt = 'yyyy/m/d h:mm';
  book.addWorksheet('第二张').addRow(['不读']);
  const file = join(folder.path, 'sheet.xlsx');
  await book.xlsx.writeFile(file);
  expect(await read(file)).toEqual({
    columns: ['编号', '内容', '时间'],
    rows: [
      {
        line: 2,
        cells: { 编号: 1, 内容: '停水', 时间: Temporal.PlainDateTime.from('2019-03-01T09:05:06'), '': 'x' },
      },
      { line: 3, cells: { 编号: 2, 内容: '停电', 时间: 43525.5, '': '' } },
      { line: 5, cells: { 编号: 'x5', 内容: '看这里', 时间: '2019-03-01', '': '' } },
      { line: 6, cells: { 编号: 'x6', 内容: { notText: true }, 时间: { notText: true }, '': '' } },
    ],
  });
});

test('a file that is not there, not a workbook or of no known kind is refused in words', async () => {
  await expect(openFile(join(folder.path, 'nowhere.csv'))).rejects.toThrow(/cannot be read/);
  await expect(openFile(folder.path, 'csv')).rejects.toThrow(/cannot be read/);
  await expect(openFile(write('a.doc', 'x'))).rejects.toThrow(/--format/);
  await expect(openFile(write('a.xlsx', 'no workbook'))).rejects.toThrow(/no Excel workbook/);
  await expect(openFile(write('b.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')))).rejects.toThrow(
    /save it as/,
  );
  await expect(read(write('cut.xlsx', 'PK\u0003\u0004 and then nothing'))).rejects.toThrow(/damaged/);
});

test('an empty file has no rows', async () => {
  expect(await read(write('empty.jsonl', ''))).toEqual({ columns: null, rows: [] });
  expect(await read(write('empty.csv', ''))).toEqual({ columns: [], rows: [] });
});
