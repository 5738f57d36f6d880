import type { Standard, Standards } from './standard-queries.ts';

export type Unit = 'minutes' | 'hours' | 'days';
export const secondsIn: Record<Unit, number> = { minutes: 60, hours: 3600, days: 86_400 };

export type Moment = 'at' | 'after' | 'before' | 'past';

/** A step as it is edited: `amount` is a percentage of the target, or minutes. */
export interface StepDraft {
  key: string;
  moment: Moment;
  amount: number | null;
  tell: string[];
  /** What this page does not edit goes back as it came. */
  rest: Record<string, unknown>;
}

export interface Draft {
  /** Only cases that are this besides, by fact; what is not said is whatever it is. */
  only: Record<string, string>;
  setTarget: boolean;
  amount: number | null;
  amountIn: Unit;
  setCalendar: boolean;
  calendar: string;
  setSteps: boolean;
  steps: StepDraft[];
  effectiveFrom: string | null;
  note: string;
  applyTo: 'new' | 'running';
}

interface StepSaid {
  key: string;
  at?: number;
  after?: { seconds: number };
  before?: { seconds: number };
  past?: { seconds: number };
  tell: string[];
  repeat?: { every: { seconds: number }; most: number };
}

/** The form as it opens: with what holds now, set here where this unit has said it. */
export function draftOf(standards: Standards, standard: Standard): Draft {
  const isOwn = (from: { id: string } | null) => standard.own && from?.id === standards.unit.id;
  const { seconds } = standard.target;
  // A day of work is no day of the wall: working time is said in hours.
  const amountIn: Unit =
    seconds % 86_400 === 0 && standard.calendar.key === 'always'
      ? 'days'
      : seconds % 3600 === 0
        ? 'hours'
        : 'minutes';
  return {
    only: {},
    setTarget: isOwn(standard.target.from),
    amount: seconds / secondsIn[amountIn],
    amountIn,
    setCalendar: isOwn(standard.calendar.from),
    calendar: standard.calendar.key,
    setSteps: isOwn(standard.steps.from),
    steps: (standard.steps.list as unknown as StepSaid[]).map(stepDraft),
    effectiveFrom: null,
    note: '',
    applyTo: 'new',
  };
}

function stepDraft({ key, at, after, before, past, tell, ...rest }: StepSaid): StepDraft {
  const [moment, said] = (
    [
      ['after', after],
      ['before', before],
      ['past', past],
    ] as const
  ).find(([, one]) => one) ?? ['at' as const, undefined];
  const amount = said ? said.seconds / 60 : Math.round((at ?? 1) * 1000) / 10;
  return { key, moment, amount, tell: [...tell], rest };
}

/** What was emptied and has to be filled in again: empty is neither "as above" nor nought. */
export function lacksIn({ setTarget, amount, setSteps, steps }: Draft): string[] {
  const ofSteps = setSteps ? steps.flatMap((step, i) => (step.amount === null ? [`/steps/${i}`] : [])) : [];
  return [...(setTarget && amount === null ? ['/targetSeconds'] : []), ...ofSteps];
}

/** What the server is asked to decide; of a draft that lacks nothing. */
export function decisionOf(
  unitId: string,
  about: { process: string; clock: string; facts: Record<string, string> },
  draft: Draft,
) {
  return {
    unitId,
    ...about,
    facts: { ...about.facts, ...draft.only },
    targetSeconds:
      draft.setTarget && draft.amount !== null ? Math.round(draft.amount * secondsIn[draft.amountIn]) : null,
    calendar: draft.setCalendar ? draft.calendar : null,
    steps: draft.setSteps ? draft.steps.map(stepOf) : null,
  };
}

function stepOf({ key, moment, amount, tell, rest }: StepDraft) {
  const when =
    moment === 'at' ? { at: (amount ?? 0) / 100 } : { [moment]: { seconds: Math.round((amount ?? 0) * 60) } };
  return { ...rest, key, ...when, tell };
}

/** A key that no other step has; people never see it. */
export function newStepKey(steps: readonly StepDraft[]): string {
  for (let n = 1; ; n++) if (!steps.some(({ key }) => key === `step${n}`)) return `step${n}`;
}
