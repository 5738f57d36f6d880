import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type excel from 'exceljs';
import { ImportRefusal, refusals } from './import-refusal.ts';
import type { Cell, RawRow, RowFile } from './raw-row.ts';
import { uniqueNames } from './read-csv.ts';

/** The first sheet of an Excel workbook, read as a stream; its first row that is not blank is the head. */
export async function openXlsx(file: string): Promise<RowFile> {
  await refuseOther(file);
  const { stream } = (await import('exceljs')).default;
  const reader = new stream.xlsx.WorkbookReader(createReadStream(file), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
  });
  const rows = sheetRows(reader);
  const columns = await readHead(rows);
  return { rows: rowsBelow(rows, columns), columns: columns.filter(Boolean), share: () => null };
}

interface SheetRow {
  line: number;
  cells: Cell[];
}

async function* sheetRows(reader: excel.stream.xlsx.WorkbookReader): AsyncGenerator<SheetRow> {
  try {
    for await (const sheet of reader) {
      for await (const row of sheet) {
        const values = (row.values as excel.CellValue[]).slice(1);
        yield { line: row.number, cells: Array.from(values, toCell) };
      }
      return;
    }
  } catch (error) {
    throw new ImportRefusal(refusals.brokenWorkbook, { because: (error as Error).message });
  }
}

async function readHead(rows: AsyncGenerator<SheetRow>): Promise<string[]> {
  for (;;) {
    const { value, done } = await rows.next();
    if (done) return [];
    if (isFilled(value)) return uniqueNames(value.cells.map((cell) => String(cell).trim()));
  }
}

async function* rowsBelow(rows: AsyncGenerator<SheetRow>, columns: string[]): AsyncIterable<RawRow> {
  for await (const row of rows) {
    if (!isFilled(row)) continue;
    yield {
      line: row.line,
      cells: Object.fromEntries(columns.map((name, i) => [name, row.cells[i] ?? ''])),
    };
  }
}

const isFilled = (row: SheetRow): boolean =>
  row.cells.some((cell) => typeof cell !== 'string' || cell.trim() !== '');

/** What the cell shows: of a formula its last result, of a link its words, of a mix of fonts the text. */
function toCell(value: excel.CellValue): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { notText: true };
  if (typeof value === 'boolean') return { notText: true };
  // exceljs puts the time that stands in the cell into UTC.
  if (value instanceof Date) return wallClock(value);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('formula' in value || 'sharedFormula' in value) return toCell(value.result as excel.CellValue);
  if ('text' in value) return toCell(value.text as excel.CellValue);
  return { notText: true };
}

function wallClock(value: Date): Cell {
  if (Number.isNaN(value.getTime())) return { notText: true };
  // Excel keeps days as fractions: a whole second comes back some milliseconds short.
  const at = Temporal.Instant.fromEpochMilliseconds(value.getTime()).round('second');
  return at.toZonedDateTimeISO('UTC').toPlainDateTime();
}

async function refuseOther(file: string): Promise<void> {
  const handle = await open(file);
  try {
    const start = Buffer.alloc(4);
    await handle.read(start, 0, 4, 0);
    if (start.toString('latin1', 0, 2) === 'PK') return;
    const old = start.toString('hex') === 'd0cf11e0';
    throw new ImportRefusal(old ? refusals.oldWorkbook : refusals.noWorkbook);
  } finally {
    await handle.close();
  }
}
