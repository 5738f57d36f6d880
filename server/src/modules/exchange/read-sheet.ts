import type { CellTrouble, Drafts, Origin } from './drafts.ts';
import { readCell, textOf } from './read-cell.ts';
import type { Column } from './template.ts';
import type { Sheet } from './workbook/open-workbook.ts';
import { type Cell, columnName, type MergedRange } from './workbook/sheet-rows.ts';

export const mostRows = 300_000;
const lastHeadRow = 10;

export interface RowRead extends Origin {
  /** By key of the column; what was blank is not there. */
  values: Record<string, unknown>;
  cells: ReadonlyMap<string, Cell | undefined>;
  troubled: boolean;
  /** Heads under which a number stands with stars. */
  masked: string[];
  /** Tells what is wrong with the row, under the head of a column where that helps. */
  trouble(trouble: CellTrouble, key?: string): Promise<void>;
}

/**
 * The rows below the head of a sheet that say anything in its columns; what stands beside them (the notes other systems
 * put there) is not read. What is wrong in a cell has been told when the row arrives.
 */
export async function* readSheet(
  sheet: Sheet,
  columns: readonly Column[],
  from1904: boolean,
  drafts: Drafts,
): AsyncGenerator<RowRead> {
  const merged: MergedRange[] = [];
  let places: Map<string, number> | null = null;
  let count = 0;
  let firstRow = 0;
  let lastRow = 0;
  for await (const { number, cells } of sheet.rows(merged)) {
    const origin = { sheet: sheet.name, row: number };
    if (!places) {
      places = await readHead(cells, columns, origin, drafts);
      if (!places && number >= lastHeadRow) break;
      continue;
    }
    const byKey = new Map(columns.map((column) => [column.key, cells[places!.get(column.key) ?? -1]]));
    if (columns.every((column) => isBlank(byKey.get(column.key)))) continue;
    if (++count > mostRows) {
      await drafts.problem({ ...origin, column: null, code: 'tooManyRows', params: { limit: mostRows } });
      return;
    }
    firstRow ||= number;
    lastRow = number;
    const row: RowRead = {
      ...origin,
      values: {},
      cells: byKey,
      troubled: false,
      masked: [],
      trouble: async ({ code, params }, key) => {
        row.troubled = true;
        const column = columns.find((one) => one.key === key)?.head ?? null;
        await drafts.problem({ ...origin, column, code, ...(params ? { params } : {}) });
      },
    };
    for (const column of columns) {
      const read = readCell(column, byKey.get(column.key), from1904);
      if (read === null) {
        if (column.needed) await row.trouble({ code: 'needed', params: { field: column.head } }, column.key);
      } else if ('trouble' in read) await row.trouble(read.trouble, column.key);
      else {
        if (read.value !== undefined) row.values[column.key] = read.value;
        if (read.masked) row.masked.push(column.head);
      }
    }
    await drafts.rowRead(origin);
    yield row;
  }
  if (!places || count === 0) {
    await drafts.problem({ sheet: sheet.name, row: 1, column: null, code: 'sheetEmpty' });
    return;
  }
  await tellMerged(sheet, merged, places, { firstRow, lastRow }, drafts);
}

/** Where each column stands; null for a row that is no head: a title above it, a line of greeting. */
async function readHead(
  cells: (Cell | undefined)[],
  columns: readonly Column[],
  origin: Origin,
  drafts: Drafts,
): Promise<Map<string, number> | null> {
  const places = new Map<string, number>();
  const twice: string[] = [];
  for (const [at, cell] of cells.entries()) {
    if (!cell) continue;
    const head = plain(textOf(cell));
    const column =
      columns.find((one) => plain(one.head) === head) ??
      columns.find((one) => !places.has(one.key) && one.also?.some((other) => plain(other) === head));
    if (!column) continue;
    if (places.has(column.key)) twice.push(column.head);
    else places.set(column.key, at);
  }
  const needed = columns.filter((column) => column.needed);
  const missing = needed.filter((column) => !places.has(column.key));
  if (missing.length === needed.length && (needed.length > 0 || places.size === 0)) return null;
  for (const { head } of missing) {
    await drafts.problem({ ...origin, column: head, code: 'columnMissing', params: { field: head } });
  }
  for (const field of twice)
    await drafts.problem({ ...origin, column: field, code: 'headTwice', params: { field } });
  return places;
}

/** 房号* and 房 号 are the head 房号. */
const plain = (head: string): string =>
  head
    .normalize('NFKC')
    .replace(/[\s*（）()]/g, '')
    .toUpperCase();

const isBlank = (cell: Cell | undefined): boolean => !cell || (cell.kind !== 'lost' && textOf(cell) === '');

async function tellMerged(
  sheet: Sheet,
  merged: readonly MergedRange[],
  places: ReadonlyMap<string, number>,
  { firstRow, lastRow }: { firstRow: number; lastRow: number },
  drafts: Drafts,
): Promise<void> {
  const used = [...places.values()];
  for (const range of merged) {
    const among = range.lastRow >= firstRow && range.firstRow <= lastRow;
    if (!among || !used.some((at) => at >= range.firstColumn && at <= range.lastColumn)) continue;
    const name = `${columnName(range.firstColumn)}${range.firstRow}:${columnName(range.lastColumn)}${range.lastRow}`;
    await drafts.problem({
      sheet: sheet.name,
      row: range.firstRow,
      column: null,
      code: 'mergedCells',
      params: { range: name },
    });
  }
}
