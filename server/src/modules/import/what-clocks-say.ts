import { foldClocks } from '../../kernel/clocks/clock.ts';
import type { Process } from '../../kernel/define-process.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { ProcessWithHistory } from './add-history.ts';
import { type ImportProject, importedCases } from './import.queries.ts';

export interface ClockFigures {
  source: string;
  project: string;
  process: string;
  /** The clock that stops when the customer has the answer. */
  clock: string;
  cases: number;
  answered: number;
  /** Seconds from the contact to the answer, of the answered ones; null when there is none. */
  medianSeconds: number | null;
  p90Seconds: number | null;
  /** How many of the answered ones took no longer than that. */
  within: { hours: number; cases: number; share: number | null }[];
}

const bounds = [24, 72, 168];

/** Turnaround of everything one source has brought, folded from the stored events as every clock is. */
export async function whatClocksSay(
  tx: Tx,
  target: { project: ImportProject; process: ProcessWithHistory; source: string },
  now: Temporal.Instant,
): Promise<ClockFigures> {
  const key = answerClock(target.process);
  const spent: number[] = [];
  let cases = 0;
  const from = { projectId: target.project.id, process: target.process.key, source: target.source };
  for await (const page of importedCases(tx, from)) {
    for (const one of page) {
      cases++;
      const clock = foldClocks(one.events, now).find((folded) => folded.key === key);
      if (clock?.metAt) spent.push(clock.spentMs / 1000);
    }
  }
  spent.sort((one, other) => one - other);
  return {
    source: target.source,
    project: target.project.code,
    process: target.process.key,
    clock: key,
    cases,
    answered: spent.length,
    medianSeconds: quantile(spent, 0.5),
    p90Seconds: quantile(spent, 0.9),
    within: bounds.map((hours) => {
      const count = spent.filter((seconds) => seconds <= hours * 3600).length;
      return { hours, cases: count, share: spent.length > 0 ? count / spent.length : null };
    }),
  };
}

/** Of the clocks that the answer meets, the one that runs through every state an answer may come from. */
export function answerClock(process: ProcessWithHistory | Process): string {
  const answer = process.actions[process.history?.answer ?? ''];
  const met = Object.entries(process.clocks).filter(([, clock]) => clock.met.includes(answer?.to ?? ''));
  const through = met.find(([, clock]) => answer?.from.every((state) => clock.counts.includes(state)));
  const key = (through ?? met.at(-1))?.[0];
  if (!key) throw new Error(`No clock of ${process.key} is met by its answer.`);
  return key;
}

/** Between the two nearest where the place falls between them, as percentile_cont of SQL does. */
export function quantile(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null;
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below]!;
  const between = low + (sorted[Math.min(below + 1, sorted.length - 1)]! - low) * (place - below);
  return Math.round(between * 1000) / 1000;
}
