import { fail } from '../../../platform/errors/fail.ts';
import '../exchange.errors.ts';
import { type SharedTexts, sharedTexts } from './shared-texts.ts';
import { attribute, xmlReader } from './xml.ts';
import { tooLarge } from './zip.ts';

/** What a cell shows. `lost`: a formula that was saved without its result. */
export interface Cell {
  kind: 'text' | 'number' | 'boolean' | 'error' | 'lost';
  text: string;
}

export interface SheetRow {
  /** As Excel counts, from 1. */
  number: number;
  /** By column from 0; a hole is a blank cell. */
  cells: (Cell | undefined)[];
}

export interface MergedRange {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

const mostColumns = 200;
const longestCell = 40_000;

/** Rows of one sheet that hold anything, as they are unpacked. Merged ranges are known when the last row has come. */
export async function* sheetRows(
  pieces: AsyncIterable<Buffer>,
  texts: SharedTexts,
  merged: MergedRange[],
): AsyncGenerator<SheetRow> {
  let ready: SheetRow[] = [];
  let row: SheetRow | null = null;
  let number = 0;
  let column = -1;
  let type: string | null = null;
  let formula = false;
  let seen = false;
  let reading = false;
  let phonetic = false;
  let text = '';
  const reader = xmlReader({
    open(name, attributes) {
      if (name === 'c') {
        const at = attribute(attributes, 'r');
        column = at ? columnOf(at) : column + 1;
        type = attribute(attributes, 't');
        formula = false;
        seen = false;
        text = '';
      } else if (name === 'v' || (name === 't' && !phonetic)) {
        reading = true;
        seen = true;
      } else if (name === 'rPh') phonetic = true;
      else if (name === 'f') formula = true;
      else if (name === 'row') {
        const at = attribute(attributes, 'r');
        number = at ? Number(at) : number + 1;
        if (!Number.isInteger(number) || number < 1 || number > 1_048_576) fail('import.brokenWorkbook');
        column = -1;
        row = { number, cells: [] };
      } else if (name === 'mergeCell' && merged.length < 10_000) {
        const range = rangeOf(attribute(attributes, 'ref') ?? '');
        if (range) merged.push(range);
      }
    },
    text(piece) {
      if (!reading) return;
      text += piece;
      if (text.length > longestCell) fail('import.brokenWorkbook');
    },
    close(name) {
      if (name === 'v' || name === 't') reading = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'c') {
        const cell = toCell(type, text, seen, formula, texts);
        if (row && cell && column >= 0 && column < mostColumns) row.cells[column] = cell;
      } else if (name === 'row') {
        if (row && row.cells.length > 0) ready.push(row);
        row = null;
      }
    },
  });
  const decoder = new TextDecoder('utf-8');
  for await (const piece of pieces) {
    reader.push(decoder.decode(piece, { stream: true }));
    if (ready.length > 0) {
      const out = ready;
      ready = [];
      yield* out;
    }
  }
  reader.push(decoder.decode());
  reader.end();
  yield* ready;
}

/** The texts that cells of all sheets refer to by number. */
export async function readTexts(pieces: AsyncIterable<Buffer>): Promise<SharedTexts> {
  const texts = sharedTexts();
  let total = 0;
  let text = '';
  let reading = false;
  let phonetic = false;
  const reader = xmlReader({
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't' && !phonetic) reading = true;
    },
    text(piece) {
      if (reading) text += piece;
    },
    close(name) {
      if (name === 't') reading = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') {
        if (text.length > longestCell) fail('import.brokenWorkbook');
        total += text.length;
        if (total > mostCharacters || texts.count > mostStrings) tooLarge();
        texts.add(withoutEscapes(text));
      }
    },
  });
  const decoder = new TextDecoder('utf-8');
  for await (const piece of pieces) reader.push(decoder.decode(piece, { stream: true }));
  reader.push(decoder.decode());
  reader.end();
  return texts;
}

// They must be held in memory while the sheets are read, so they have bounds of their own.
const mostCharacters = 48 * 1024 * 1024;
const mostStrings = 3_000_000;

function toCell(
  type: string | null,
  text: string,
  seen: boolean,
  formula: boolean,
  texts: SharedTexts,
): Cell | undefined {
  if (!seen) return formula ? { kind: 'lost', text: '' } : undefined;
  if (type === 's') {
    const known = texts.at(Number(text)) ?? fail('import.brokenWorkbook');
    return known.trim() === '' ? undefined : { kind: 'text', text: known };
  }
  if (text.trim() === '') return undefined;
  if (type === 'b') return { kind: 'boolean', text };
  if (type === 'e') return { kind: 'error', text };
  if (type === null || type === 'n') return { kind: 'number', text };
  return { kind: 'text', text: withoutEscapes(text) };
}

const withoutEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** B7 is column 1. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (column % 26));
}

function rangeOf(written: string): MergedRange | null {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(written);
  if (!match) return null;
  return {
    firstRow: Number(match[2]),
    lastRow: Number(match[4]),
    firstColumn: columnOf(match[1]!),
    lastColumn: columnOf(match[3]!),
  };
}
