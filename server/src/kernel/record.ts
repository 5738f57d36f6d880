import { canonical, chainHash } from '../platform/crypto/chain.ts';
import type { CaseRow, CaseSnapshot, EventData, EventRow } from './case.ts';
import type { Change } from './change.ts';
import { clocksAt, foldEvents, queueDueAt } from './clocks/clock.ts';
import { marksIn, type TakenTerms } from './clocks/marks.ts';
import { wakesAt } from './clocks/next-steps.ts';
import type { ActionDefinition, Process } from './define-process.ts';

export interface Happening {
  kind: string;
  action: string | null;
  actor: EventRow['actor'];
  occurredAt: Temporal.Instant;
  recordedAt: Temporal.Instant;
  data: EventData;
  /** False for what nobody could contradict: comments, photos, a timer that fired. */
  raisesVersion: boolean;
  resumes?: readonly string[];
  restarts?: readonly string[];
  retarget?: boolean;
  /** Other terms for clocks that run, by key. */
  terms?: Readonly<Record<string, TakenTerms>>;
  /** A later time agreed for one clock. */
  agrees?: { clock: string; at: number } | null;
  /** History brought in from elsewhere is woken by no clock. */
  silent?: boolean;
}

/**
 * Adds one event and what follows from it - version, chain, clocks, queue order, the next instant at which a
 * clock speaks - to `change`. `row` is the
 * case as it shall be, `before` the snapshot it comes from (null: it is being opened). Every event of the product
 * goes through here.
 */
export function record(
  change: Change,
  process: Process,
  before: CaseSnapshot | null,
  row: CaseRow,
  happening: Happening,
): CaseSnapshot {
  const last = before?.events.at(-1);
  // Who it was, without the name: an event cannot forget one.
  const by = happening.actor;
  const clocks = marksIn(process, row.state, row.facts, last?.clocks ?? [], {
    resumed: happening.resumes,
    restarted: happening.restarts,
    retarget: happening.retarget,
    terms: happening.terms,
    agrees: happening.agrees,
    left: before?.case.clocks,
  });
  const event: EventRow = {
    caseId: row.id,
    seq: row.seq + 1,
    projectId: row.projectId,
    kind: happening.kind,
    action: happening.action,
    state: row.state,
    version: row.version + (happening.raisesVersion ? 1 : 0),
    actor: { kind: by.kind, id: by.id },
    occurredAt: happening.occurredAt,
    recordedAt: happening.recordedAt,
    clocks,
    data: happening.data,
    hash: '',
  };
  event.hash = hashOf(event, before ? row.chain : null);
  const events = [...(before?.events ?? []), event];
  const foldings = foldEvents(events);
  const folded = clocksAt(foldings, happening.recordedAt);
  const next: CaseRow = {
    ...row,
    seq: event.seq,
    version: event.version,
    chain: event.hash,
    closedAt: process.states[row.state]?.final ? (row.closedAt ?? happening.occurredAt) : null,
    queueDueAt: queueDueAt(folded),
    clocks: foldings,
    wakesAt: happening.silent ? null : wakesAt(process, row, folded),
  };
  write(change, before, next);
  change.events.push(event);
  return { case: next, events };
}

/** An action of a process as the event it leaves; what somebody merely asks for or says is none. */
export const happeningOf = (
  key: string,
  action: ActionDefinition<string, string>,
  told: Pick<Happening, 'actor' | 'occurredAt' | 'recordedAt' | 'data'>,
): Happening => ({
  ...told,
  kind: action.event,
  action: key,
  raisesVersion: true,
  resumes: action.resumes,
  restarts: action.restarts,
  retarget: action.effects?.includes('retarget') ?? false,
});

/** The last event that somebody did, as opposed to said or as a clock noted. */
export const lastStep = (events: readonly EventRow[]): EventRow | undefined =>
  events.findLast((event) => event.action !== null || event.kind === 'opened');

/** What the chain vouches for; words stand in it as salted commitments, so they can be erased. */
export function hashOf(event: EventRow, previous: string | null): string {
  const { hash: _, ...vouchedFor } = event;
  const plain = {
    ...vouchedFor,
    occurredAt: event.occurredAt.epochMilliseconds,
    recordedAt: event.recordedAt.epochMilliseconds,
  };
  return chainHash(previous, canonical(plain));
}

function write(change: Change, before: CaseSnapshot | null, next: CaseRow): void {
  const opened = change.opened.findIndex((row) => row.id === next.id);
  if (opened >= 0) {
    change.opened[opened] = next;
    return;
  }
  if (!before) {
    change.opened.push(next);
    return;
  }
  const moved = change.moved.findIndex((row) => row.id === next.id);
  if (moved >= 0) change.moved[moved] = { ...next, expectedSeq: change.moved[moved]!.expectedSeq };
  else change.moved.push({ ...next, expectedSeq: before.case.seq });
}
