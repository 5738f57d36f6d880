import type { Actor } from '../directory/actor.ts';
import type { Folding, Inherited } from './clocks/clock.ts';
import type { Mark } from './clocks/marks.ts';

/** A case as it is stored; times are instants, `queueDueAt` null when nothing counts. */
export interface CaseRow {
  id: string;
  projectId: string;
  number: string;
  process: string;
  state: string;
  version: number;
  seq: number;
  chain: string;
  rung: number;
  receptionId: string;
  parentId: string | null;
  rootId: string | null;
  relation: Relation | null;
  personId: string | null;
  placeId: string | null;
  channel: string;
  facts: Record<string, unknown>;
  teamId: string | null;
  assigneeId: string | null;
  receiverId: string | null;
  occurredAt: Temporal.Instant;
  openedAt: Temporal.Instant;
  closedAt: Temporal.Instant | null;
  queueDueAt: Temporal.Instant | null;
  /** Its clocks as the last event left them: what the events fold to, kept for lists. */
  clocks: Folding[];
  /** The next instant at which one of its clocks has something to say; null when none has. */
  wakesAt: Temporal.Instant | null;
  /** The case in which this matter goes on, where it was logged more than once; null for every other. */
  mergedInto: string | null;
}

/**
 * `child` blocks its parent's end; `converted` goes on for a source that has ended; `callback` asks how it was; `split`
 * is the second of two matters that one contact was about.
 */
export type Relation = 'child' | 'converted' | 'callback' | 'split';

export interface EventRow {
  caseId: string;
  seq: number;
  projectId: string;
  kind: string;
  action: string | null;
  state: string;
  version: number;
  actor: { kind: Actor['kind'] | 'import'; id: string | null };
  occurredAt: Temporal.Instant;
  recordedAt: Temporal.Instant;
  clocks: Mark[];
  data: EventData;
  hash: string;
}

export interface EventData {
  /** What was filled in; words stand as `{ text: id, commitment }`. */
  input?: Record<string, unknown>;
  /** Of a clock's own event. */
  clock?: string;
  step?: string;
  lateSeconds?: number;
  /** Of a step said again because nobody had acknowledged it: the how manieth time. */
  nth?: number;
  /** Of a step that raised the case. */
  rung?: number;
  /** Steps of `clock` that whoever acts has taken note of. */
  acknowledged?: string[];
  /** Of a hold that ended by itself: the time told to the resident. */
  heldUntil?: string;
  /** Clocks that this late report met after the wall clock had passed them. */
  lateFor?: string[];
  visibility?: 'inner' | 'visible';
  /** The other case, where the event opened, closed or moved one. */
  caseId?: string;
  /** Of an opening that is told as such: how this case belongs to `caseId`. */
  relation?: 'split';
  source?: string;
  /** Of a request for a second person, what became of it, and the action both have carried out. */
  second?: { approval: string; action?: string; expiresAt?: string; approvedBy?: string };
  /** What was put together for whoever asked, until when it can be fetched. */
  file?: { id: string; until: string };
  /** Of clocks that were given other terms while they ran: what they had and have. */
  retargeted?: Retargeted[];
  /** Steps that had passed already when a clock was given these terms, by clock: they tell nobody. */
  passed?: Record<string, string[]>;
  /** Why, and which decision's application it was; see reconsideration. */
  reason?: RetargetReason;
  reconsideration?: string;
  holder?: { teamId: string | null; assigneeId: string | null };
  /** What clocks took over from `caseId`: the promise was made there, and earlier. */
  inherited?: Record<string, Inherited>;
  /** With them: how often and how long it had rested there, and how often a later time was agreed, by clock. */
  usedUp?: { held: { times: number; seconds: number }; agreed: Record<string, number> };
}

export interface Retargeted {
  clock: string;
  from: TermsKept;
  to: TermsKept;
  /** It had been broken by an estimate of days alone, and is not by the published ones. */
  withdrawn?: true;
}

/** `due` in epoch milliseconds; null while it does not count. */
export interface TermsKept {
  target: number;
  policy: string;
  calendar: string;
  due: number | null;
}

export interface RetargetReason {
  kind: 'standard' | 'calendar' | 'holidayYear' | 'law';
  /** The year that was published. */
  year?: number;
}

export interface TextRow {
  id: string;
  projectId: string;
  caseId: string;
  purpose: string;
  body: string | null;
  numbers: unknown;
  salt: string | null;
}

/** A case with its whole story, read in one statement so that the two agree. */
export interface CaseSnapshot {
  case: CaseRow;
  events: EventRow[];
}
