import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppUnderTest, appUnderTest } from '../../testing/app-under-test.ts';
import { makeFolder } from '../../testing/folder-under-test.ts';
import { terminalUnderTest } from '../../testing/terminal-under-test.ts';
import { importCasesCommand } from './import-command.ts';
import { csvCell } from './report.ts';

let app: AppUnderTest;
const folder = makeFolder();
beforeAll(async () => {
  app = await appUnderTest();
  writeFileSync(
    join(folder.path, 'few.csv'),
    '编号,内容,时间,回复,回复时间\n1,停水,2019-03-01,已修,2019-03-02\n=2+3,,2019-03-01,,\n3,停电,2019-03-01,,\n',
  );
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

async function run(language: 'zh' | 'en', ...args: string[]) {
  const terminal = terminalUnderTest({ language, env: { INIT_CWD: folder.path } });
  const code = await importCasesCommand(app.house, args, terminal);
  return { code, said: terminal.said.join('\n') };
}

test('the command says what became of the rows and what the clocks say, and writes both down', async () => {
  const target = ['--source', 'few', '--project', 'YX', '--process', 'complaint'];
  const { code, said } = await run('en', 'few.csv', ...target, '--report', 'rows.csv', '--json', 'few.json');
  expect(code).toBe(0);
  expect(said).toContain('Line 3 (=2+3) refused: There is no text');
  expect(said).toContain('imported 2, known 0, refused 1');
  expect(said).toMatch(/median turnaround +24\.0 h/);
  expect(readFileSync(join(folder.path, 'rows.csv'), 'utf8')).toBe(
    "\ufeffline,id,outcome,reason\r\n2,1,imported,\r\n3,'=2+3,refused,There is no text\r\n4,3,imported,\r\n",
  );
  expect(JSON.parse(readFileSync(join(folder.path, 'few.json'), 'utf8'))).toMatchObject({
    rows: { imported: 2, known: 0, refused: 1 },
    reasons: { noText: 1 },
    clocks: { cases: 2, answered: 1, medianSeconds: 86_400 },
  });
  const again = await run('zh', 'few.csv', ...target);
  expect(again.said).toContain('已导入 0，已有 2，未接收 1');
  expect(again.said).toMatch(/用时中位数 +24\.0 小时/);
});

test.each([
  [['few.csv', '--project', 'YX', '--process', 'complaint'], /--source is needed/],
  [['--source', 'x', '--project', 'YX', '--process', 'complaint'], /Name one file/],
  [['few.csv', '--sauce', 'x'], /Unknown option '--sauce'.*Known: --source/],
  [
    ['few.csv', '--source', 'x', '--project', 'YX', '--process', 'complaint', '--format', 'doc'],
    /--format is one of/,
  ],
  [['few.csv', '--source', 'x', '--project', 'YX', '--process', 'complaint', '--map', 'id'], /field=column/],
  [
    ['few.csv', '--source', 'x', '--project', 'YX', '--process', 'complaint', '--map', 'a=b'],
    /knows no field a/,
  ],
  [
    [
      'few.csv',
      '--source',
      'x',
      '--project',
      'YX',
      '--process',
      'complaint',
      '--report',
      'no/such/place.csv',
    ],
    /cannot be written/,
  ],
])('what was typed wrong is said in words: %j', async (args, words) => {
  await expect(run('en', ...args)).rejects.toThrow(words);
});

test('a report never hands a spreadsheet a formula', () => {
  expect(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '＝1', 'a"b', 'a,b', '停水'].map(csvCell)).toEqual([
    "'=1+1",
    "'+1",
    "'-1",
    "'@x",
    '"\'\t=1"',
    "' =1",
    "'＝1",
    '"a""b"',
    '"a,b"',
    '停水',
  ]);
});
