import { Readable } from 'node:stream';
import { type Info, type Parser, parse } from 'csv-parse';
import { boundRecords, cutMark } from './bound-records.ts';
import { openText } from './decode-file.ts';
import { longestRow, type RawRow, type RowFile, type Unreadable } from './raw-row.ts';

/** Separated by comma, semicolon or tab, whichever the head uses; the first row that is not blank is the head. */
export async function openCsv(file: string): Promise<RowFile> {
  const { text, share } = await openText(file);
  const pieces = text[Symbol.asyncIterator]();
  const first = await readHead(pieces);
  const separator = separatorOf(first);
  const parser = parse({
    delimiter: separator,
    columns: false,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
  });
  const source = Readable.from(boundRecords(rejoin(first, pieces), separator, longestRow));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  const records = recordsOf(parser);
  const head = await firstFilled(records);
  const columns = uniqueNames(head.map((name) => name.trim()));
  return { rows: rowsBelow(records, columns), columns: columns.filter(Boolean), share };
}

/** Enough to hold the head line, which says what separates the columns. */
async function readHead(pieces: AsyncIterator<string>): Promise<string> {
  let head = '';
  while (head.length < longestRow && !/\S.*\n/.test(head)) {
    const { value, done } = await pieces.next();
    if (done) break;
    head += value;
  }
  return head;
}

async function* rejoin(first: string, pieces: AsyncIterator<string>): AsyncIterable<string> {
  yield first;
  for (;;) {
    const { value, done } = await pieces.next();
    if (done) return;
    if (value) yield value;
  }
}

function separatorOf(text: string): string {
  const line = text.split('\n').find((one) => one.trim()) ?? '';
  const count = (mark: string) => line.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

interface CsvRecord {
  line: number;
  values: string[];
  unreadable?: Unreadable;
}

async function* recordsOf(parser: Parser): AsyncGenerator<CsvRecord> {
  let lost = 0;
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
    const line = info.lines - linesInside(record) + lost;
    const [before, cut] = record.at(-1)!.split(cutMark);
    if (cut === undefined) yield { line, values: record };
    else {
      yield {
        line,
        values: [...record.slice(0, -1), before!],
        unreadable: cut === 'q' ? 'badCsv' : 'rowTooLong',
      };
      lost += cut === 'q' ? 0 : Number(cut);
    }
  }
}

/** The parser counts to where a record ends; people look for where it begins. */
const linesInside = (record: readonly string[]): number =>
  record.reduce((sum, value) => sum + (value.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

async function firstFilled(records: AsyncGenerator<CsvRecord>): Promise<string[]> {
  for (;;) {
    const { value, done } = await records.next();
    if (done) return [];
    if (value.values.some((cell) => cell.trim())) return value.values;
  }
}

async function* rowsBelow(records: AsyncGenerator<CsvRecord>, columns: string[]): AsyncIterable<RawRow> {
  for await (const { line, values, unreadable } of records) {
    if (unreadable) yield { line, cells: null, unreadable };
    else if (values.some((value) => value.trim())) {
      yield { line, cells: Object.fromEntries(columns.map((name, i) => [name, values[i] ?? ''])) };
    }
  }
}

/** Of two columns with one name the first is meant. */
export function uniqueNames(names: readonly string[]): string[] {
  return names.map((name, i) => (names.indexOf(name) === i ? name : ''));
}
