import { openText } from './decode-file.ts';
import { type Cell, longestRow, type RawRow, type RowFile } from './raw-row.ts';

/** One JSON object a line; blank lines are passed over. */
export async function openJsonl(file: string): Promise<RowFile> {
  const { text, share } = await openText(file);
  return { rows: readLines(text), columns: null, share };
}

async function* readLines(text: AsyncIterable<string>): AsyncIterable<RawRow> {
  let line = 1;
  let held = '';
  let tooLong = false;
  for await (const piece of text) {
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      const whole = held + piece.slice(from, end);
      if (tooLong || whole.length > longestRow) yield { line, cells: null, unreadable: 'rowTooLong' };
      else if (whole.trim()) yield readLine(line, whole);
      line++;
      held = '';
      tooLong = false;
      from = end + 1;
    }
    if (!tooLong) held += piece.slice(from);
    if (held.length > longestRow) {
      tooLong = true;
      held = '';
    }
  }
  if (tooLong) yield { line, cells: null, unreadable: 'rowTooLong' };
  else if (held.trim()) yield readLine(line, held);
}

function readLine(line: number, text: string): RawRow {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { line, cells: null, unreadable: 'badJson' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { line, cells: null, unreadable: 'notAnObject' };
  }
  return {
    line,
    cells: Object.fromEntries(Object.entries(value).map(([name, cell]) => [name, toCell(cell)])),
  };
}

function toCell(value: unknown): Cell {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  // A number above 2^53 has already lost its last digits: as an id it would be another one.
  if (typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
  return { notText: true };
}
