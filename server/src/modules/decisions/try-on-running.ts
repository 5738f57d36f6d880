import { type Label, label } from '../../directory/labels.ts';
import type { Retargeted, TermsKept } from '../../kernel/case.ts';
import { NeverDue } from '../../kernel/clocks/calendar.ts';
import { type Kernel, processOf } from '../../kernel/kernel.ts';
import type { ParameterBook } from '../../kernel/terms/parameters.ts';
import { type Reconsidering, type RunningCase, reconsider } from '../../kernel/terms/reconsider.ts';

/** What a decision would do to running cases; first those that it would make overdue. */
export interface Trial {
  running: number;
  moves: number;
  nowOverdue: number;
  /** Cases that it cannot be given: their clock would have no target, or never run out. */
  failed: number;
  items: Tried[];
}

interface Tried {
  caseId: string;
  number: string;
  project: string;
  stateLabel: Label;
  clockLabel: Label;
  from: Due;
  to: Due;
  nowOverdue: boolean;
}

interface Due {
  targetSeconds: number;
  dueAt: string | null;
}

const mostShown = 50;

/** The kernel as it would be with other decisions; nobody else sees them. */
export const kernelWithBook = (kernel: Kernel, book: ParameterBook): Kernel => ({
  ...kernel,
  parameters: { book, reach: (head) => kernel.parameters.reach(head) },
});

/**
 * Counts what giving running cases what this kernel says would do, one after the other: the same code as doing it, and
 * nothing written. `isMove` leaves out what is not worth telling.
 */
export function tryOnRunning(
  kernel: Kernel,
  asked: Reconsidering,
  now: Temporal.Instant,
  isMove: (one: Retargeted) => boolean = () => true,
): { add(row: RunningCase & { id: string; number: string }): void; result(): Trial } {
  const counts = { running: 0, moves: 0, nowOverdue: 0, failed: 0 };
  const overdue: Tried[] = [];
  const others: Tried[] = [];
  return {
    add(row) {
      counts.running++;
      const found = attempt(() => reconsider(kernel, row, asked, now));
      if (found === 'failed') counts.failed++;
      if (found === 'failed' || !found) return;
      const moved = found.retargeted.filter(isMove);
      const late = moved.filter(({ clock }) => found.nowOverdue.includes(clock));
      const [first] = [...late, ...moved];
      if (!first) return;
      counts.moves++;
      if (late.length > 0) counts.nowOverdue++;
      const shown = late.length > 0 ? overdue : others;
      if (shown.length < mostShown)
        shown.push({ ...shownOf(kernel, row, first), nowOverdue: late.length > 0 });
    },
    result: () => ({ ...counts, items: [...overdue, ...others].slice(0, mostShown) }),
  };
}

function attempt<Value>(work: () => Value): Value | 'failed' {
  try {
    return work();
  } catch (error) {
    if (error instanceof NeverDue) return 'failed';
    throw error;
  }
}

function shownOf(
  kernel: Kernel,
  row: RunningCase & { id: string; number: string },
  { clock, from, to }: Retargeted,
): Omit<Tried, 'nowOverdue'> {
  const { states, clocks } = processOf(kernel, row.process);
  const named = (found: { label: Label } | undefined, key: string) => found?.label ?? label(key, key);
  return {
    caseId: row.id,
    number: row.number,
    project: kernel.parameters.book.lineages.get(row.projectId)?.[0]?.name ?? '',
    stateLabel: named(states[row.state], row.state),
    clockLabel: named(clocks[clock], clock),
    from: dueOf(from),
    to: dueOf(to),
  };
}

const dueOf = ({ target, due }: TermsKept): Due => ({
  targetSeconds: target,
  dueAt: due === null ? null : Temporal.Instant.fromEpochMilliseconds(due).toString(),
});
