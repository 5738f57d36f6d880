import type { Label } from '../../directory/labels.ts';
import { addTime, type Calendar, NeverDue } from '../../kernel/clocks/calendar.ts';
import { lengthInWords } from '../../kernel/clocks/length-in-words.ts';
import type { Process } from '../../kernel/define-process.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { type ParameterBook, termsOf, type Unit } from '../../kernel/terms/parameters.ts';
import { processIn } from '../../kernel/terms/process-in.ts';
import { kindsOf } from './kinds-of.ts';

/** A promise that nobody would live to see kept. */
export interface OutOfReach {
  unit: string;
  process: Label;
  clock: Label;
  length: Label;
}

const farthest = { hours: 5 * 366 * 24 };

/**
 * The first clock that could not run out within five years where a decision holds from `at` on, in the unit or any below
 * it; null where all can. `concerns` leaves out those that the decision does not touch.
 */
export function outOfReach(
  kernel: Kernel,
  unitId: string,
  at: Temporal.Instant,
  concerns: (process: string, clock: string, calendar: Calendar) => boolean,
): OutOfReach | null {
  const judged = new Set<string>();
  const { book } = kernel.parameters;
  const below = [...book.lineages].filter(([, lineage]) => lineage.some(({ id }) => id === unitId));
  const ahead = decidedAhead(book, at);
  for (const [id, lineage] of below)
    for (const instant of [at, ...instantsFor(lineage, ahead)])
      for (const { key } of kernel.processes.values()) {
        const process = processIn(kernel, { projectId: id, process: key }, instant);
        const found = inProcess(process, instant, concerns, judged);
        if (found) return { unit: lineage[0]!.name, ...found };
      }
  return null;
}

type Ahead = ReadonlyMap<string, readonly { effectiveFrom: Temporal.Instant }[]>;

/** What each unit has decided that comes into force after an instant. */
const decidedAhead = ({ calendars, parameters }: ParameterBook, at: Temporal.Instant): Ahead =>
  Map.groupBy(
    [...calendars, ...parameters].filter(
      ({ effectiveFrom }) => Temporal.Instant.compare(effectiveFrom, at) > 0,
    ),
    ({ unitId }) => unitId,
  );

/** When something changes for a unit, each instant once: what units beside it decide never concerns it. */
function instantsFor(lineage: readonly Unit[], ahead: Ahead): Iterable<Temporal.Instant> {
  const decided = lineage.flatMap(({ id }) => ahead.get(id) ?? []);
  return new Map(decided.map(({ effectiveFrom }) => [effectiveFrom.toString(), effectiveFrom])).values();
}

function inProcess(
  process: Process,
  at: Temporal.Instant,
  concerns: Parameters<typeof outOfReach>[3],
  judged: Set<string>,
): Omit<OutOfReach, 'unit'> | null {
  for (const [key, clock] of Object.entries(process.clocks))
    for (const facts of kindsOf(process, key)) {
      const { calendar, seconds } = termsOf(process, key, facts);
      const name = `${calendar.ref} ${seconds}`;
      if (!calendar.week || judged.has(name) || !concerns(process.key, key, calendar)) continue;
      judged.add(name);
      if (!isReached(calendar, at, seconds))
        return { process: process.label, clock: clock.label, length: lengthInWords(seconds) };
    }
  return null;
}

function isReached(calendar: Calendar, at: Temporal.Instant, seconds: number): boolean {
  try {
    const due = addTime(calendar, at.epochMilliseconds, seconds * 1000);
    return due <= at.add(farthest).epochMilliseconds;
  } catch (error) {
    if (error instanceof NeverDue) return false;
    throw error;
  }
}
