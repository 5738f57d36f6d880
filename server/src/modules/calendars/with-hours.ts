import { label } from '../../directory/labels.ts';
import type { Calendar } from '../../kernel/clocks/calendar.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { calendarKey } from '../../kernel/terms/parameters.ts';
import { fail } from '../../platform/errors/fail.ts';
import { newId } from '../../platform/ids.ts';
import { outOfReach } from '../decisions/out-of-reach.ts';
import { kernelWithBook } from '../decisions/try-on-running.ts';

interface Tried {
  key: string;
  unitId: string;
  content: Omit<Calendar, 'ref'>;
  effectiveFrom: Temporal.Instant;
}

/** The kernel as it would be with these hours in a unit, as the newest of its book. */
export function withHours(
  kernel: Kernel,
  { content, ...tried }: Tried,
): { kernel: Kernel; calendar: Calendar } {
  const { book } = kernel.parameters;
  // A name that no other version has, tried ones included: what is remembered of a calendar is remembered by it.
  const calendar: Calendar = { ...content, ref: `${tried.key}@trial-${newId()}` };
  const version = { ...tried, number: book.head + 1, calendar };
  return { kernel: kernelWithBook(kernel, { ...book, calendars: [...book.calendars, version] }), calendar };
}

/** Hours in which a promise that counts in them would never run out are none: no case could be opened under it. */
export function refuseOutOfReach(
  trial: Kernel,
  { key, unitId, effectiveFrom }: Omit<Tried, 'content'>,
): void {
  const found = outOfReach(trial, unitId, effectiveFrom, (_, __, one) => calendarKey(one) === key);
  if (!found) return;
  const { process, clock, length, unit } = found;
  const message = label(
    `按这样的时段，“${process.zh}”的“${clock.zh}”时限（${length.zh}）五年内也走不完（${unit}）`,
    `In these hours the ${length.en} of "${clock.en}" (${process.en}, ${unit}) would not pass within five years`,
  );
  fail('request.invalid', {}, [{ path: '/week', message }]);
}
