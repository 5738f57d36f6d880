import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppUnderTest, appUnderTest } from '../../testing/app-under-test.ts';
import { aWorkbook, checkBook, sendBook } from '../../testing/workbooks-under-test.ts';
import { aZip, sheetBook } from '../../testing/zip-under-test.ts';

let app: AppUnderTest;
let before: string;
beforeAll(async () => {
  app = await appUnderTest();
  before = await written();
});
afterAll(async () => {
  expect(await written()).toBe(before);
  await app.close();
});

async function written(): Promise<string> {
  const { rows } = await app.db.query(
    `select (select count(*) from place), (select count(*) from person), (select count(*) from occupancy),
       (select count(*) from archive_change)`,
  );
  return JSON.stringify(rows);
}

const head = ['楼栋', '单元', '房号', '楼层', '建筑面积'];

test('what is no workbook is refused in words before anything of it is kept', async () => {
  const oldFile = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  const sealed = Buffer.concat([oldFile, Buffer.from('EncryptedPackage', 'utf16le')]);
  const gbk = Buffer.from('c2a5b6b02cb7bfbac50a332c3530310a', 'hex');
  const good = await aWorkbook({ name: '房屋', rows: [head, ['3', '2', '501', 5, 80]] });
  for (const [bytes, code] of [
    [gbk, 'import.noWorkbook'],
    [Buffer.alloc(0), 'import.noWorkbook'],
    [Buffer.from('PK\u0003\u0004 and nothing else'), 'import.brokenWorkbook'],
    [good.subarray(0, good.length - 40), 'import.brokenWorkbook'],
    [oldFile, 'import.oldWorkbook'],
    [sealed, 'import.encryptedWorkbook'],
    [aZip({ 'a.txt': 'hello' }), 'import.noWorkbook'],
    [sheetBook({ 房屋: '<row/>' }, { 'xl/vbaProject.bin': 'x' }), 'import.workbookWithMacros'],
    [await aWorkbook({ name: 'Sheet1', rows: [['a']] }), 'import.unknownLayout'],
    [aZip({ 'xl/workbook.xml': 'x' }, { declare: 0x7fffffff }), 'import.workbookTooLarge'],
  ] as const) {
    const { status, body } = await sendBook(app, bytes);
    expect([code, status >= 400 && status < 500, body.code]).toEqual([code, true, code]);
    expect(body.message).toMatch(/\p{Script=Han}/u);
  }
  const kept = await app.db.query('select count(*)::int as n from archive_import_part');
  expect(kept.rows).toEqual([{ n: 0 }]);
});

test('a workbook that unfolds without end is stopped, and says so', async () => {
  const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>'.padEnd(1000);
  const bomb = sheetBook({ 房屋: deflated(row, 600_000) });
  expect(bomb.length).toBeLessThan(4_000_000);
  const checked = await checkBook(app, bomb);
  expect([checked.state, checked.problems.map((one) => one.code)]).toEqual(['refused', ['cannotRead']]);
  expect(checked.problems[0]!.message.zh).toContain('展开后太大');
});

test('entities of its own, broken XML and rows without end are refused in words', async () => {
  for (const sheet of [
    '<!DOCTYPE x [<!ENTITY a "aaaa">]><row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row>',
    '<row r="1"><c r="A1"><v>1</v></row></c',
    '<row r="99999999"><c r="A1"><v>1</v></c></row>',
    '<row r="1"><c r="A1" t="s"><v>7</v></c></row>',
  ]) {
    const checked = await checkBook(app, sheetBook({ 房屋: sheet }));
    expect([checked.state, checked.problems[0]?.code], sheet).toEqual(['refused', 'cannotRead']);
  }
});

test('a million empty rows are no rows', async () => {
  const empty = Array.from({ length: 1000 }, (_, i) => `<row r="${i + 2}"/>`).join('');
  const checked = await checkBook(
    app,
    sheetBook({ 房屋: deflated(empty.replaceAll(/ r="\d+"/g, ''), 1000) }),
  );
  expect([checked.state, checked.rowsTotal, checked.problems.map((one) => one.code)]).toEqual([
    'checked',
    0,
    ['sheetEmpty'],
  ]);
});

test('formulas that failed, wrong types, merged cells and values out of range are told by sheet, row and column', async () => {
  const rows = `
    <row r="1">${head.map((text, i) => `<c r="${'ABCDE'[i]}1" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>
    <row r="2"><c r="A2"><v>3</v></c><c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
    <row r="3"><c r="A3"><v>3</v></c><c r="C3" t="b"><v>1</v></c></row>
    <row r="4"><c r="A4"><v>3</v></c><c r="C4"><f>A1</f></c></row>
    <row r="5"><c r="A5"><v>3</v></c><c r="C5"><v>777</v></c><c r="D5" t="str"><v>五楼半</v></c><c r="E5"><v>-3</v></c></row>
    <row r="6"><c r="A6"><v>3</v></c></row>`;
  const checked = await checkBook(
    app,
    sheetBook({ 房屋: rows }, {}, '<mergeCells><mergeCell ref="A5:A6"/></mergeCells>'),
  );
  expect(checked.state).toBe('checked');
  expect(checked.problems.map(({ sheet, row, column, code }) => [sheet, row, column, code])).toEqual([
    ['房屋', 2, '房号', 'formulaError'],
    ['房屋', 3, '房号', 'wrongType'],
    ['房屋', 4, '房号', 'formulaLost'],
    ['房屋', 5, '楼层', 'notWhole'],
    ['房屋', 5, '建筑面积', 'notNumber'],
    ['房屋', 5, null, 'mergedCells'],
    ['房屋', 6, '房号', 'needed'],
  ]);
  const refused = await app.as('manager').post(`/api/imports/${checked.id}/apply`, { mode: 'all' });
  expect([refused.status, refused.body.code]).toEqual([409, 'import.hasRefusedRows']);
});

/** `text` so many times, packed: nothing of that size is ever held here. */
function deflated(text: string, times: number): { packed: Buffer; size: number } {
  const block = Buffer.from(text.repeat(Math.min(times, 1000)));
  const once = deflateRawSync(block, { finishFlush: 3 });
  const blocks = Math.ceil(times / Math.min(times, 1000));
  return {
    packed: Buffer.concat([...Array.from({ length: blocks }, () => once), Buffer.from([3, 0])]),
    size: 0,
  };
}
