import { once } from 'node:events';
import { PassThrough } from 'node:stream';

export interface SheetColumn {
  head: string;
  width: number;
}

export type Shown = string | number | null;

const rowsBetweenLooks = 500;

/**
 * A workbook of one sheet, written while it is read: rows come in pages and leave as the reader takes them. Texts stay
 * texts whatever they begin with, so that nobody's name is ever run as a formula.
 */
export function streamSheet(
  name: string,
  columns: readonly SheetColumn[],
  rows: AsyncIterable<readonly Shown[]>,
): PassThrough {
  const out = new PassThrough({ highWaterMark: 1024 * 1024 });
  write().catch((error: Error) => out.destroy(error));
  return out;

  async function write(): Promise<void> {
    // Loaded with the first workbook that is asked for: it takes forty megabytes of memory.
    const excel = (await import('exceljs')).default;
    const writer = new excel.stream.xlsx.WorkbookWriter({
      stream: out,
      useStyles: true,
      useSharedStrings: false,
    });
    const sheet = writer.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map(({ head, width }) => ({ header: head, width, style: { numFmt: '@' } }));
    const head = sheet.getRow(1);
    head.font = { bold: true };
    head.commit();
    let count = 0;
    for await (const row of rows) {
      if (out.destroyed) return;
      sheet.addRow(row.map(safeCell)).commit();
      if (++count % rowsBetweenLooks === 0) await room(out);
    }
    sheet.commit();
    await writer.commit();
  }
}

/** Whoever reads slowly makes us write slowly, instead of filling the memory with what he has not taken yet. */
async function room(out: PassThrough): Promise<void> {
  if (!out.destroyed && out.writableNeedDrain) {
    await Promise.race([once(out, 'drain'), once(out, 'close')]);
  }
  // exceljs hands rows on in its own time; let it.
  await new Promise((resolve) => setImmediate(resolve));
}

/** Excel reads _x0041_ inside a text as a character; what people wrote so is kept apart. */
export function safeCell(value: Shown): Shown {
  if (typeof value !== 'string') return value;
  return value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
