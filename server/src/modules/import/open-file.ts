import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { ImportRefusal, refusals } from './import-refusal.ts';
import type { RowFile } from './raw-row.ts';
import { openCsv } from './read-csv.ts';
import { openJsonl } from './read-jsonl.ts';
import { openXlsx } from './read-xlsx.ts';

export const formats = ['jsonl', 'csv', 'xlsx'] as const;
export type FileFormat = (typeof formats)[number];

const byEnding: Record<string, FileFormat> = {
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.txt': 'csv',
  '.xlsx': 'xlsx',
  '.xls': 'xlsx',
};

const openers: Record<FileFormat, (file: string) => Promise<RowFile>> = {
  jsonl: openJsonl,
  csv: openCsv,
  xlsx: openXlsx,
};

/** Opens a file of rows. Throws ImportRefusal when it cannot be read or its format cannot be told. */
export async function openFile(file: string, format?: FileFormat): Promise<RowFile> {
  const as = format ?? byEnding[extname(file).toLowerCase()];
  if (!as) throw new ImportRefusal(refusals.noFormat, { file });
  try {
    if (!(await stat(file)).isFile()) throw new Error('EISDIR');
    return await openers[as](file);
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    throw new ImportRefusal(refusals.noFile, { file, because: (error as Error).message });
  }
}
