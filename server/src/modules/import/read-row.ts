import type { Field, Mapping } from './columns.ts';
import type { Reason } from './import-words.ts';
import type { Cell, RawRow } from './raw-row.ts';
import { readTime } from './read-time.ts';

/** One contact of the past, fit to be kept. */
export interface HistoryRow {
  line: number;
  id: string;
  description: string;
  occurredAt: Temporal.Instant;
  reply: { words: string; at: Temporal.Instant } | null;
  /** The name or code the earlier system had for whoever asked. */
  person: string | null;
}

export interface RefusedRow {
  line: number;
  id: string;
  reason: Reason;
}

export const longestText = 20_000;
const longestId = 80;
const longestPerson = 60;

/** Judges one row. Nothing of it is kept unless all of it is fit. */
export function readRow(
  raw: RawRow,
  mapping: Mapping,
  timeZone: string,
  now: Temporal.Instant,
): HistoryRow | RefusedRow {
  const { line } = raw;
  if (!raw.cells) return { line, id: '', reason: raw.unreadable ?? 'notAnObject' };
  const cells = raw.cells;
  const cell = (field: Field): Cell => {
    const column = mapping[field];
    return column === undefined ? '' : (cells[column] ?? '');
  };
  const id = oneLine(wordsOf(cell('id')) ?? '');
  const refuse = (reason: Reason): RefusedRow => ({ line, id: id.slice(0, longestId), reason });

  const texts = (['id', 'title', 'description', 'reply', 'person'] as const).map((field) =>
    wordsOf(cell(field)),
  );
  const [, title, detail, reply, person] = texts.map((text) => (text === null ? '' : text.trim()));
  if (texts.includes(null)) return refuse('notText');
  if (!id) return refuse('noId');
  if ([...id].length > longestId) return refuse('idTooLong');
  if (texts.some((text) => text?.includes('\ufffd'))) return refuse('damagedCharacters');
  const description = describe(title!, detail!);
  if (!description) return refuse('noText');
  if (description.length > longestText || reply!.length > longestText) return refuse('textTooLong');
  if ([...oneLine(person!)].length > longestPerson) return refuse('personTooLong');

  const asked = timeOf(cell('occurredAt'));
  if (asked === '') return refuse('noTime');
  const occurredAt = asked === null ? 'timeUnreadable' : readTime(asked, timeZone, now);
  if (typeof occurredAt === 'string') return refuse(occurredAt);
  const replied = timeOf(cell('repliedAt'));
  if (reply && replied === '') return refuse('replyWithoutTime');
  if (!reply && replied !== '') return refuse('timeWithoutReply');
  const row = { line, id, description, occurredAt, person: oneLine(person!) || null };
  if (!reply || replied === '') return { ...row, reply: null };

  const repliedAt = replied === null ? 'timeUnreadable' : readTime(replied, timeZone, now);
  if (typeof repliedAt === 'string') return refuse(replyTroubles[repliedAt]);
  if (Temporal.Instant.compare(repliedAt, occurredAt) < 0) return refuse('repliedBeforeAsked');
  return { ...row, reply: { words: reply, at: repliedAt } };
}

const replyTroubles = {
  timeUnreadable: 'replyTimeUnreadable',
  yearOutOfRange: 'replyYearOutOfRange',
  timeInFuture: 'replyTimeInFuture',
} as const;

/** The headline first, unless the text begins with it already. */
function describe(title: string, detail: string): string {
  if (!title || detail.startsWith(title)) return detail;
  return detail ? `${title}\n${detail}` : title;
}

/** As people wrote it; null where the cell holds no text at all. */
function wordsOf(cell: Cell): string | null {
  if (typeof cell === 'string') return clean(cell);
  if (typeof cell === 'number') return String(cell);
  return cell instanceof Temporal.PlainDateTime ? cell.toString().replace('T', ' ') : null;
}

/** Control characters and direction marks carry no words and are taken out; half a character shows as damaged. */
function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
    .toWellFormed();
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function timeOf(cell: Cell): '' | null | string | number | Temporal.PlainDateTime {
  if (typeof cell === 'string') return oneLine(clean(cell));
  return typeof cell === 'number' || cell instanceof Temporal.PlainDateTime ? cell : null;
}
