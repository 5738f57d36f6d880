import type { Actor } from '../../directory/actor.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import type { CaseRow, EventData } from '../case.ts';
import { type Change, emptyChange, writeChange } from '../change.ts';
import { type Clock, clocksAt } from '../clocks/clock.ts';
import type { ActionDefinition, Process } from '../define-process.ts';
import type { Kernel } from '../kernel.ts';
import { type LeftCase, leaveCase } from '../reading/leave-case.ts';
import type { FoundCase } from '../reading/read-case.ts';
import { happeningOf, record } from '../record.ts';
import { noticeRow } from '../telling/outbox-rows.ts';
import { agreementIn } from './delays.ts';
import { affectOthers, changedRow, erases } from './effects.ts';
import { reasonNotTo, suits } from './guards.ts';

/** An action as somebody means it: which, with what filled in, when. */
export interface Told {
  key: string;
  action: ActionDefinition<string, string>;
  /** Words still as typed; of a request that a second person approves, as its event holds them. */
  input: Record<string, unknown>;
  /** The input as the event may hold it; adds the words to the change. */
  keep: (change: Change) => Record<string, unknown>;
  occurredAt: Temporal.Instant;
}

interface Acting {
  kernel: Kernel;
  tx: Tx;
  actor: Actor;
  now: Temporal.Instant;
  process: Process;
  found: FoundCase;
  /** What has come before in the same transaction. */
  change?: Change;
}

/**
 * Does what an action says - state, facts, effects, event, messages - and writes it. Whether it may be done has been
 * asked before; `besides` adds to the same change.
 */
export async function carryOut(
  { kernel, tx, actor, now, process, found, change = emptyChange() }: Acting,
  { key, action, input, keep, occurredAt }: Told,
  besides: (change: Change, after: CaseRow) => void,
  second?: EventData['second'],
): Promise<LeftCase> {
  const kept = keep(change);
  const effects = action.effects ?? [];
  const row = changedRow(action, found.case, actor, input, kept);
  const others = await affectOthers(
    { kernel, tx, actor, now, occurredAt, input, change },
    effects,
    found,
    row,
  );
  const data = {
    input: kept,
    ...(second ? { second } : {}),
    ...others,
    ...holderOf(effects, row),
    ...lateFor(process, found, row, occurredAt, now),
  };
  const after = record(change, process, found, row, {
    ...happeningOf(key, action, { actor, occurredAt, recordedAt: now, data }),
    agrees: agreementIn(process, key, kept),
  });
  if (row.assigneeId && row.assigneeId !== found.case.assigneeId && row.assigneeId !== actor.id) {
    change.outbox.push(
      noticeRow(after.case, { kind: 'assigned', seq: after.case.seq, staffId: row.assigneeId }, now),
    );
  }
  besides(change, after.case);
  if (!erases(effects)) return leaveCase(tx, change, after, found);
  // What was read before says what has just been erased: the page is read anew.
  await writeChange(tx, change);
  return { id: after.case.id, version: after.case.version };
}

/** Refuses what the state or a guard forbids, whoever asks. */
export function refuseMoment(
  process: Process,
  action: ActionDefinition<string, string>,
  found: FoundCase,
): void {
  const { number } = found.case;
  if (!action.from.includes(found.case.state) || !suits(action, found.case)) {
    const state = process.states[found.case.state]?.label ?? found.case.state;
    fail('case.actionNotOffered', { number, state, action: action.label });
  }
  const reason = reasonNotTo(process, action, found.case, found.family);
  if (reason) fail('case.actionRefused', { reason });
}

function holderOf(effects: readonly unknown[], row: CaseRow): Pick<EventData, 'holder'> {
  const moves = effects.some((effect) => typeof effect === 'string' && effect.startsWith('holdBy'));
  return moves ? { holder: { teamId: row.teamId, assigneeId: row.assigneeId } } : {};
}

/** Clocks that the wall had declared broken and that this report, had it come at once, would have kept. */
function lateFor(
  process: Process,
  found: FoundCase,
  row: CaseRow,
  occurredAt: Temporal.Instant,
  now: Temporal.Instant,
): Pick<EventData, 'lateFor'> {
  if (Temporal.Instant.compare(occurredAt, now) >= 0) return {};
  const kept = (clock: Clock) =>
    process.clocks[clock.key]?.met.includes(row.state) &&
    clock.counting &&
    clock.state === 'breached' &&
    clock.dueAt &&
    Temporal.Instant.compare(occurredAt, clock.dueAt) <= 0;
  const keys = clocksAt(found.case.clocks, now)
    .filter(kept)
    .map((clock) => clock.key);
  return keys.length > 0 ? { lateFor: keys } : {};
}
