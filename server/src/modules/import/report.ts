import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { type Label, label } from '../../directory/labels.ts';
import type { RowOutcome } from './import-cases.ts';
import { ImportRefusal } from './import-refusal.ts';
import { outcomes, reasons } from './import-words.ts';

export interface RowReport {
  add(row: RowOutcome): void;
  /** Resolves when everything is on disk. */
  close(): Promise<void>;
}

/** The fate of every row as a table that Excel opens: line, id, outcome, reason. */
export async function openReport(file: string, language: keyof Label): Promise<RowReport> {
  const stream = createWriteStream(file, { encoding: 'utf8' });
  await new Promise<void>((resolve, reject) => {
    stream.once('open', () => resolve());
    stream.once('error', (error) => reject(new ImportRefusal(cannotWrite, { file, because: error.message })));
  });
  // A disk that fills up is told at the end, where somebody waits for it.
  let trouble: Error | null = null;
  stream.on('error', (error) => {
    trouble = error;
  });
  const write = (cells: readonly string[]) => stream.write(`${cells.map(csvCell).join(',')}\r\n`);
  stream.write('\ufeff');
  write(head.map((one) => one[language]));
  return {
    add: ({ line, id, outcome, reason }) =>
      write([String(line), id, outcomes[outcome][language], reason ? reasons[reason][language] : '']),
    close: async () => {
      stream.end();
      await finished(stream).catch((error: Error) => {
        trouble ??= error;
      });
      if (trouble) throw new ImportRefusal(cannotWrite, { file, because: trouble.message });
    },
  };
}

/** One cell; what a spreadsheet would run as a formula gets an apostrophe in front and stays text. */
export function csvCell(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const head = [label('行', 'line'), label('编号', 'id'), label('结果', 'outcome'), label('原因', 'reason')];
const cannotWrite = label('写不了报告 {file}：{because}', 'The report {file} cannot be written: {because}');
