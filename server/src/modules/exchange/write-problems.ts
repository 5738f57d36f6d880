import type { PassThrough } from 'node:stream';
import { label } from '../../directory/labels.ts';
import type { ImportRow } from './imports.queries.ts';
import { isNote } from './problem-words.ts';
import type { ToldProblem } from './problems.queries.ts';
import { type Shown, streamSheet } from './write-sheet.ts';

export const problemsFile = label('导入问题.xlsx', 'import problems.xlsx');

const columns = [
  { head: label('工作表', 'Sheet'), width: 14 },
  { head: label('行', 'Row'), width: 8 },
  { head: label('列', 'Column'), width: 14 },
  { head: label('问题', 'Problem'), width: 70 },
  { head: label('影响', 'What it does'), width: 14 },
];
const refuses = label('不导入这一行', 'Row left out');
const noted = label('仅提示', 'Note only');

/** The problems of an import as a workbook; what was counted and not kept is said in its last row. */
export function writeProblems(
  { counts }: ImportRow,
  problems: AsyncIterable<ToldProblem>,
  language: 'zh' | 'en',
): PassThrough {
  const heads = columns.map(({ head, width }) => ({ head: head[language], width }));
  return streamSheet(columns[3]!.head[language], heads, rows());

  async function* rows(): AsyncGenerator<Shown[]> {
    let told = 0;
    for await (const { sheet, row, column, code, message } of problems) {
      told++;
      yield [sheet, row, column, message[language], (isNote(code) ? noted : refuses)[language]];
    }
    const rest = (counts.problems ?? 0) - told;
    const words = label(`另有 ${rest} 处没有列出`, `${rest} more are not listed`);
    if (rest > 0) yield [null, null, null, words[language], null];
  }
}
