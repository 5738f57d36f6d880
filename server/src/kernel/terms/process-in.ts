import type { Process } from '../define-process.ts';
import { type Kernel, processOf } from '../kernel.ts';
import { calendarIn, calendarKey, limitIn, type ParameterBook, rulesFor } from './parameters.ts';

interface Kept {
  process: Process;
  from: Temporal.Instant;
  /** When a decision made already comes into force, and this is no longer how it is. */
  until: Temporal.Instant | null;
}

const kept = new WeakMap<ParameterBook, Map<string, Kept>>();

/** A process as it runs in one project at an instant: its clocks with what the company, the city and the project decided. */
export function processIn(
  kernel: Kernel,
  { projectId, process: key }: { projectId: string; process: string },
  at: Temporal.Instant,
): Process {
  const { book } = kernel.parameters;
  const there = kept.get(book) ?? new Map<string, Kept>();
  kept.set(book, there);
  const name = `${projectId} ${key}`;
  const last = there.get(name);
  if (last && isWithin(last, at)) return last.process;
  const made = madeFor(book, projectId, processOf(kernel, key), at);
  there.set(name, made);
  return made.process;
}

function madeFor(book: ParameterBook, projectId: string, process: Process, at: Temporal.Instant): Kept {
  const lineage = new Set(book.lineages.get(projectId)?.map(({ id }) => id));
  const own = book.parameters.filter((one) => one.process === process.key);
  const changes = [...own, ...book.calendars, ...book.laws]
    .filter(({ unitId }) => lineage.has(unitId))
    .map(({ effectiveFrom }) => effectiveFrom)
    .sort(Temporal.Instant.compare);
  const clocks = Object.entries(process.clocks).map(([key, clock]) => [
    key,
    {
      ...clock,
      calendar: calendarIn(book, projectId, calendarKey(clock.calendar), at, clock.calendar),
      rules: rulesFor(book, { projectId, process: process.key, clock: key, at }),
      law: limitIn(book, projectId, clock, at),
    },
  ]);
  return {
    process: { ...process, clocks: Object.fromEntries(clocks), successors: successorsIn(book, lineage) },
    from: changes.findLast((change) => Temporal.Instant.compare(change, at) <= 0) ?? at,
    until: changes.find((change) => Temporal.Instant.compare(change, at) > 0) ?? null,
  };
}

/** Of the calendars a unit above publishes for: which version the next one has taken the place of. */
const successorsIn = ({ calendars }: ParameterBook, lineage: ReadonlySet<string>): Map<string, string> =>
  new Map(
    calendars.flatMap(({ unitId, calendar }) =>
      calendar.replaces && lineage.has(unitId) ? [[calendar.replaces, calendar.ref] as const] : [],
    ),
  );

const isWithin = ({ from, until }: Kept, at: Temporal.Instant): boolean =>
  Temporal.Instant.compare(from, at) <= 0 && (!until || Temporal.Instant.compare(at, until) < 0);
