import { uptime } from 'node:os';

/** The only place that asks the machine for the time; everything else is handed `now`. */
export function currentInstant(): Temporal.Instant {
  return Temporal.Now.instant().round('millisecond');
}

/** Milliseconds of a monotonic clock, for measuring how long something took; never a time of day. */
export function monotonicMs(): number {
  return performance.now();
}

/** Milliseconds since the machine was started, those it has slept included; nobody can set it. */
export function sinceBootMs(): number {
  return uptime() * 1000;
}

export function instantFromMs(ms: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(ms);
}

/** A length of time in whole seconds; the brand keeps a bare number from passing for a target. */
export type Duration = { readonly seconds: number };

export const seconds = (n: number): Duration => ({ seconds: n });
export const minutes = (n: number): Duration => ({ seconds: n * 60 });
export const hours = (n: number): Duration => ({ seconds: n * 3600 });
export const days = (n: number): Duration => ({ seconds: n * 86_400 });

/** How long a claim can be made, and what would be evidence of it is kept (Civil Code art. 188). */
export const claimYears = 3;

/** Reads what PostgreSQL or JSON gave: ISO 8601 with an offset. Throws RangeError on anything else. */
export function instantFrom(text: string): Temporal.Instant {
  return Temporal.Instant.from(text);
}

/**
 * The time told of something that has happened, `now` where none is: it may be told late, never in the future (null); a
 * watch that runs a minute ahead is forgiven.
 */
export function toldTime(told: string | undefined, now: Temporal.Instant): Temporal.Instant | null {
  if (!told) return now;
  const at = instantFrom(told).round('millisecond');
  if (Temporal.Instant.compare(at, now) <= 0) return at;
  return Temporal.Instant.compare(at, now.add({ minutes: 1 })) > 0 ? null : now;
}

/** The calendar date of an instant in a time zone, as `20260301`, the form case numbers carry. */
export function compactDate(at: Temporal.Instant, timeZone: string): string {
  return at.toZonedDateTimeISO(timeZone).toPlainDate().toString().replaceAll('-', '');
}
