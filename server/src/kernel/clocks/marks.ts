import type { ClockDefinition, Process } from '../define-process.ts';
import { type Terms, termsOf } from '../terms/parameters.ts';
import { latestOf } from './calendar.ts';
import type { Folding } from './clock.ts';

/** How an event found one clock; all that folding needs, so that no later definition can rewrite the past. */
export interface Mark {
  key: string;
  is: 'counting' | 'held' | 'met' | 'stopped';
  /** Target in seconds. */
  target: number;
  policy: string;
  calendar: string;
  /** Counts how often the clock was started afresh, as pick-up is when somebody hands the work back. */
  run: number;
  /** Whatever this run has spent is counted anew, its days had been an estimate: which calendar in the place of which. */
  recount?: Readonly<Record<string, string>>;
  /** The later time agreed with the resident before the promise broke, as it was agreed; in milliseconds. */
  agreed?: number;
}

export interface MarkOptions {
  resumed?: readonly string[];
  restarted?: readonly string[];
  /** What runs is given the terms of today. */
  retarget?: boolean;
  /** Other terms for clocks whose promise has not been kept yet, by key; see reconsider.ts. */
  terms?: Readonly<Record<string, TakenTerms>>;
  /** A later time agreed for one clock. */
  agrees?: { clock: string; at: number } | null;
  /** The clocks as the last event left them; asked for what one of them was counted in before it counts again. */
  left?: readonly Folding[];
}

export type GivenTerms = Pick<Mark, 'target' | 'policy' | 'calendar' | 'recount'>;

/** Terms of another case; with them its agreement, or none any more. Left out: the one there was. */
export type TakenTerms = GivenTerms & { agreed?: number | null };

/** Marks of a case in `state`; a met clock stays met unless `resumed`, a running one keeps its target and versions. */
export function marksIn(
  process: Process,
  state: string,
  facts: Readonly<Record<string, unknown>>,
  before: readonly Mark[],
  options: MarkOptions = {},
): Mark[] {
  const known = new Map(before.map((mark) => [mark.key, mark]));
  return Object.entries(process.clocks).map(([key, clock]): Mark => {
    const last = known.get(key);
    const restarted = options.restarted?.includes(key) ?? false;
    // A promise that has been kept was kept under its own target; only what still runs can get another.
    const keep = last && !restarted && !(options.retarget && last.is !== 'met');
    const other = restarted || last?.is === 'met' ? undefined : options.terms?.[key];
    const counts = restarted || (options.resumed?.includes(key) ?? false);
    const theirs: TakenTerms =
      other ?? (keep ? kept(process, last, counts, options.left) : given(termsOf(process, key, facts)));
    const { agreed, ...terms } = theirs;
    return {
      key,
      is: stands(clock, state, last, counts, process.states[state]?.final ?? false),
      ...terms,
      run: (last?.run ?? 1) + (last && restarted ? 1 : 0),
      ...agreedIn(key, restarted ? undefined : last, options, agreed),
    };
  });
}

/** An agreement outlives a new class and a new target; only a clock that starts afresh knows nothing of it. */
function agreedIn(
  key: string,
  last: Mark | undefined,
  { agrees }: MarkOptions,
  given: number | null | undefined,
): Pick<Mark, 'agreed'> {
  const agreed = agrees?.clock === key ? agrees.at : given === undefined ? last?.agreed : given;
  return agreed == null ? {} : { agreed };
}

/** What counts again is counted with the days that have been published while it did not. */
function kept(
  { successors }: Process,
  mark: Mark,
  counts: boolean,
  left: readonly Folding[] = [],
): GivenTerms {
  const { key, target, policy, calendar } = mark;
  const latest = counts ? latestOf(calendar, successors) : calendar;
  if (latest === calendar) return { target, policy, calendar };
  const counted = left.find((one) => one.mark.key === key)?.counted ?? [];
  return { target, policy, calendar: latest, recount: recounting(mark, counted, latest, successors) };
}

/** What a clock was counted in before stays what it was, with the days that have been published since. */
export function recounting(
  { calendar }: Pick<Mark, 'calendar'>,
  counted: Folding['counted'],
  next: string,
  successors: Process['successors'],
): Mark['recount'] {
  const others = counted.flatMap(([, , was]) => (was ? [[was, latestOf(was, successors)] as const] : []));
  return Object.fromEntries([...others, [calendar, next]]);
}

const given = ({ seconds, policy, calendar }: Terms) => ({ target: seconds, policy, calendar: calendar.ref });

function stands(
  clock: ClockDefinition<string>,
  state: string,
  last: Mark | undefined,
  resumed: boolean,
  final: boolean,
): Mark['is'] {
  if (last?.is === 'met' && !resumed) return 'met';
  if (clock.met.includes(state)) return 'met';
  if (final) return 'stopped';
  return clock.counts.includes(state) ? 'counting' : 'held';
}
