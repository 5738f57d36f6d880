import type { Step } from '../define-process.ts';

/** When quiet hours that hold at an instant end, on the wall of that zone; null outside of them. */
export function endOfQuiet(
  quiet: NonNullable<Step['quiet']>,
  zone: string,
  at: Temporal.Instant,
): Temporal.Instant | null {
  const here = at.toZonedDateTimeISO(zone);
  const [from, to] = [quiet.from, quiet.to].map((hour) => Temporal.PlainTime.from(hour)) as [
    Temporal.PlainTime,
    Temporal.PlainTime,
  ];
  const time = here.toPlainTime();
  const overMidnight = Temporal.PlainTime.compare(from, to) > 0;
  const begun = Temporal.PlainTime.compare(time, from) >= 0;
  const over = Temporal.PlainTime.compare(time, to) >= 0;
  if (overMidnight ? !begun && over : !begun || over) return null;
  const endsOn = overMidnight && begun ? here.toPlainDate().add({ days: 1 }) : here.toPlainDate();
  return endsOn.toZonedDateTime({ timeZone: zone, plainTime: to }).toInstant();
}
