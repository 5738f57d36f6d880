export type TimeTrouble = 'timeUnreadable' | 'yearOutOfRange' | 'timeInFuture';

/**
 * A time as people and programs write it - ISO with or without an offset, 2019/3/1 9:05, 2019年3月1日 9时5分, a wall
 * clock or a day number from Excel. Without an offset it is the time on the wall in `timeZone`.
 */
export function readTime(
  cell: string | number | Temporal.PlainDateTime,
  timeZone: string,
  now: Temporal.Instant,
): Temporal.Instant | TimeTrouble {
  const read =
    typeof cell === 'string' ? fromText(cell.trim()) : typeof cell === 'number' ? fromExcel(cell) : cell;
  if (!read) return 'timeUnreadable';
  const at = read instanceof Temporal.Instant ? read : read.toZonedDateTime(timeZone).toInstant();
  const { year } = at.toZonedDateTimeISO(timeZone);
  if (year < 2000 || year > 2100) return 'yearOutOfRange';
  return Temporal.Instant.compare(at, now) > 0 ? 'timeInFuture' : at.round('millisecond');
}

const iso = /^(\d{4,6}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?) ?(Z|[+-]\d\d:?\d\d)$/i;
const written =
  /^(\d{4,6})(?:[-/.]|年) ?(\d{1,2})(?:[-/.]|月) ?(\d{1,2})日?(?:[T ]*(\d{1,2})(?:[:：]|时|点)(?:(\d{1,2})(?:分|(?:[:：](\d{1,2})(?:[.,]\d{1,9})?)|分(\d{1,2})秒)?)?)?$/;

function fromText(text: string): Temporal.Instant | Temporal.PlainDateTime | null {
  const [, date, time, offset] = iso.exec(text) ?? [];
  if (date && time && offset) {
    return orNull(() =>
      Temporal.Instant.from(`${expanded(date)}T${time.replace(',', '.')}${offset.toUpperCase()}`),
    );
  }
  const [, year, month, day, hour, minute, second, secondInWords] = written.exec(text) ?? [];
  if (!year) return null;
  const fields = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? secondInWords ?? 0),
  };
  return orNull(() => Temporal.PlainDateTime.from(fields, { overflow: 'reject' }));
}

/** A year of more than four digits, the way ISO wants it, so that it is refused for being far away and not as garbage. */
const expanded = (date: string): string => (date.length > 10 ? `+${date.padStart(12, '0')}` : date);

/** Excel counts days from 1899-12-30; a formula's result comes as that bare number. */
function fromExcel(day: number): Temporal.PlainDateTime | null {
  if (!(day >= 1 && day < 2_958_466)) return null;
  return orNull(() =>
    Temporal.PlainDateTime.from('1899-12-30T00:00').add({ seconds: Math.round(day * 86_400) }),
  );
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
