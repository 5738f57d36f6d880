import type { TObject } from 'typebox';
import { type Label, label } from '../directory/labels.ts';
import type { Role } from '../directory/roles.ts';
import type { Duration } from '../platform/time.ts';
import type { Calendar } from './clocks/calendar.ts';
import type { LawName, Limit } from './terms/laws.ts';
import type { Rule } from './terms/parameters.ts';

/**
 * Who may: a role held in the case's project, or a bond to this very case - `holder` does the work (the person, or
 * anybody of the team while no person is named), `receiver` took the contact, `requester` asked.
 */
export type By = Role | 'holder' | 'receiver' | 'requester';

export interface StateDefinition {
  label: Label;
  /** Nothing is owed any more; every clock has stopped. */
  final?: true;
  /** Set where a state means good or bad news, for its colour (which never comes without the word). */
  tone?: 'good' | 'bad' | 'wait';
  /** Whose turn it is, where it is not the company's: time spent here is told as his. */
  waitsFor?: 'resident';
}

export interface ActionDefinition<State extends string, Clock extends string> {
  label: Label;
  /** The past tense under which the event is kept, and how the story tells it. */
  event: string;
  told: Label;
  from: readonly State[];
  /** Left out: the state stays as it is. */
  to?: State;
  by: readonly By[];
  /** Offered only where a fact of the case is one of these. */
  only?: { fact: string; is: readonly string[] };
  input?: TObject;
  guards?: readonly GuardName[];
  effects?: readonly Effect[];
  /** Clocks that had been met and count again: the work was not done after all. */
  resumes?: readonly Clock[];
  /** Clocks that begin again from nothing, as picking up does when the work is handed back. */
  restarts?: readonly Clock[];
  danger?: true;
  /** What it would do, and what stands in its way, can be looked at before; each is a function in previews.ts. */
  preview?: PreviewName;
  /** Whoever takes it only asks for it; somebody else who holds one of these posts carries it out with him. */
  needsSecond?: readonly Role[];
  /** Between colleagues: residents do not read it in the story. */
  inner?: true;
}

/** Conditions beyond state and person; each has its sentence in guards.ts. */
export type GuardName =
  | 'heldByNobody'
  | 'heldBySomebody'
  | 'childrenClosed'
  | 'attemptsMade'
  | 'attemptsLeft'
  | 'personKnown';

export type PreviewName = 'forgetting';

/** What an action does besides changing the state; carried out by effects.ts in the same transaction. */
export type Effect =
  | 'holdByInput'
  | 'holdByInputOrActor'
  | 'holdByActor'
  | 'holdByNobody'
  | 'raiseRung'
  | 'countAttempt'
  | 'keepInput'
  | 'retarget'
  | 'prepareCopy'
  /** Erases who asked; `recentToo` says what has to be filled in where for cases that ended lately to go with it. */
  | { anonymise: { recentToo: { field: string; is: string } } }
  | { open: string; share: Share }
  | { onParent: string }
  | 'convert';

/** Of every hundred, how many; by a fact of the case where it depends on one. */
export type Share = number | { by: string; of: Readonly<Record<string, number>> };

export interface ClockDefinition<State extends string> {
  label: Label;
  /** The sentence the desk reads out; {due} becomes the time. */
  promise?: Label;
  within: Duration | { by: string; of: Readonly<Record<string, Duration>> };
  calendar: Calendar;
  counts: readonly State[];
  /** States in which the promise has been kept. */
  met: readonly State[];
  steps: readonly Step[];
  /** What local laws say that are known by these names; nobody may promise less where one of them holds. */
  limits?: Readonly<Partial<Record<LawName, Duration>>>;
  /** What the company, the city and the project have decided instead, the first that fits first; see processIn. */
  rules?: readonly Rule[];
  /** The strictest of its limits that hold there. */
  law?: Limit | null;
}

/** Whom a step means; where nobody is there, whoever stands next above him hears. */
export type Recipient =
  /** The person who does the work, or his team while no person is named. */
  | 'holder'
  /** Who is on duty in the case's team, else in the project, at that instant. */
  | 'onDuty'
  | 'supervisor'
  | 'manager'
  /** The next post above the holder's own; each repetition goes one further up. */
  | 'chain'
  /** Supervisors and managers of the city or the group. */
  | 'centre';

/** What a step does besides telling: gives the work away, or raises the case by one rung. */
export type StepDeed = 'reassignToDuty' | 'reassignToTeam' | 'raise';

/** Ways out of the house besides the inbox; a step that names one leaves a row in `message` for each person. */
export type MessageChannel = 'sms' | 'wecom' | 'call';

/**
 * One step of an escalation; exactly one of `at`, `after`, `before` and `past` says when, all but the share in time of
 * the clock's own calendar. What one is called stands in the events: a key keeps its meaning. checkSteps in steps.ts
 * says what is wrong with a list.
 */
export interface Step {
  key: string;
  /** A share of the target; more than 1 lies behind the promise. */
  at?: number;
  /** Time spent since the clock began. */
  after?: Duration;
  /** Time left until the promise. */
  before?: Duration;
  /** Time gone by since the promise broke. */
  past?: Duration;
  tell: Recipient | readonly Recipient[];
  does?: StepDeed;
  /** Said again until somebody acknowledges it, so many times at the most. */
  repeat?: { every: Duration; most: number };
  /** Hours of the wall clock in which it waits until they end, '22:00' to '07:00'; what is urgent never waits. */
  quiet?: { from: string; to: string };
  channels?: readonly MessageChannel[];
}

export interface Process<
  State extends string = string,
  Action extends string = string,
  Clock extends string = string,
> {
  key: string;
  label: Label;
  /** One sentence for somebody who has never used it. */
  about: Label;
  /** Stands first in the number: BX-YX-20260301-0012. */
  prefix: string;
  /** Raised when targets, states or clocks change; events keep the version they ran under. */
  version: number;
  opens: { by: readonly By[]; state: NoInfer<State>; told: Label };
  /** What is asked on opening besides who, where and what. */
  input: TObject;
  states: Readonly<Record<State, StateDefinition>>;
  actions: Readonly<Record<Action, ActionDefinition<NoInfer<State>, NoInfer<Clock>>>>;
  clocks: Readonly<Record<Clock, ClockDefinition<NoInfer<State>>>>;
  /** In a project: which version of a calendar has taken the place of which; see processIn. */
  successors?: ReadonlyMap<string, string>;
  /** Set where no two cases are ever one matter: each is about one person, or about one other case. */
  merges?: false;
  /** How long it may rest for a reason of the resident's or the weather's; without it, no action holds it. */
  holds?: HoldPolicy<NoInfer<Action>>;
  /** How a later time is agreed with the resident before a promise breaks. */
  delays?: DelayPolicy<NoInfer<Action>, NoInfer<Clock>>;
  /** How cases of an earlier system come in: which action the old answer was, and where each kind ends. */
  history?: { answer: NoInfer<Action>; words: string; answered: NoInfer<State>; unanswered: NoInfer<State> };
}

/** How often, and how long at the longest. */
export interface Limits {
  most: number;
  longest: Duration;
}

/** Limits for everybody, and for those who answer for the others. */
export interface Limited<L extends Limits = Limits> {
  limits: L;
  wider?: L & { by: readonly Role[] };
}

/** All holds of one case together last no longer than `within`. A hold lasts until the time told to the resident, and then ends by itself. */
export interface HoldPolicy<Action extends string> extends Limited<Limits & { within: Duration }> {
  action: Action;
  /** The action that ends it, by hand or, at that time, by the system. */
  ends: Action;
  /** The field of the form that says until when. */
  until: string;
}

/** Of each promise by itself; `longest` says how far the time agreed last may lie behind the one promised first. */
export interface DelayPolicy<Action extends string, Clock extends string> extends Limited {
  action: Action;
  /** Which clock; by a field of the form where there are several. */
  clock: Clock | { by: string };
  /** The fields of the form that say the new time, and when the resident was told. */
  until: string;
  told: string;
}

/** Checks at compile time that every state and clock a process names is one of its own; processes/processes.test.ts checks the rest. */
export function defineProcess<
  const State extends string,
  const Action extends string,
  const Clock extends string,
>(process: Process<State, Action, Clock>): Process {
  return process as unknown as Process;
}

export type ProcessBook = ReadonlyMap<string, Process>;

/** Every process can end by being merged; the kernel alone leads there, so no definition names it. */
const merged: StateDefinition = { label: label('已合并', 'Merged'), final: true };

export function bindProcesses(processes: readonly Process[]): ProcessBook {
  return new Map(
    processes.map((process) => [
      process.key,
      process.merges === false ? process : { ...process, states: { ...process.states, merged } },
    ]),
  );
}
