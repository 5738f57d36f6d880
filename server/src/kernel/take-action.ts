import type { Actor } from '../directory/actor.ts';
import type { Lookup } from '../platform/db/lookup.ts';
import { TryAgain, type Tx } from '../platform/db/tx.ts';
import { fail } from '../platform/errors/fail.ts';
import { instantFrom } from '../platform/time.ts';
import type { CaseRow, EventData, EventRow } from './case.ts';
import { keepText } from './case-texts.ts';
import { type Change, emptyChange } from './change.ts';
import { type Clock, foldClocks } from './clock.ts';
import {
  commandRow,
  fingerprintOf,
  type KnownCommand,
  knownCommand,
  repeatedCommand,
  sameCommand,
  versionAfter,
} from './commands.ts';
import type { ActionDefinition, Process } from './define-process.ts';
import { affectOthers, changedRow } from './effects.ts';
import { checkReferences, fieldsOf, fillIn, holdsWords } from './forms.ts';
import { type Kernel, processOf } from './kernel.ts';
import { type LeftCase, leaveCase } from './leave-case.ts';
import { reasonNotTo } from './offered-actions.ts';
import { noticeRow } from './outbox-rows.ts';
import { caseAmong, caseStatement, type FoundCase, seekCaseFor } from './read-case.ts';
import { lastStep, record } from './record.ts';
import { staleDetails } from './stale.ts';
import { actorMay } from './who-may.ts';

export interface ActionRequest {
  caseId: string;
  action: string;
  commandId: string;
  /** The version the actor saw; or the command of his own that this one follows. */
  version?: number;
  after?: string;
  occurredAt?: string;
  input: Record<string, unknown>;
}

/**
 * Carries out one action of the case's process: access, version, guard, state, facts, event, clocks, timers and
 * messages in the caller's transaction. A repeated `commandId` changes nothing. Throws case.notFound, case.stale
 * (with who and what), case.actionNotOffered, case.actionRefused, case.actionForbidden, request.invalid.
 */
export async function takeAction(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  asked: ActionRequest,
  readAhead?: readonly unknown[],
): Promise<LeftCase> {
  const { commandId, ...rest } = asked;
  const fingerprint = fingerprintOf(rest);
  const found = readAhead
    ? caseAmong(readAhead, actor)
    : await seekCaseFor(tx, actor, asked.caseId, withCommand(commandId));
  // A case that the command itself has taken out of the actor's sight still answers its repeat.
  const repeated = found
    ? sameCommand(actor, found.extra.command as KnownCommand | null, fingerprint)
    : await repeatedCommand(tx, actor, commandId, fingerprint);
  if (repeated) return { id: repeated.caseId, version: repeated.version };
  if (!found) fail('case.notFound');

  const process = processOf(kernel, found.case.process);
  const action = actionOf(process, asked.action);
  await refuseStale(kernel, tx, actor, found, asked, fingerprint);
  refuseUnoffered(process, action, found, actor);
  const input = fillIn(action.input, asked.input);
  await checkReferences(tx, { projectId: found.case.projectId, caseId: found.case.id }, action.input, input);
  refuseNobody(action, input);
  const occurredAt = happenedAt(asked.occurredAt, now, found);

  const change = emptyChange();
  const kept = keepWordsOf(kernel, change, found.case, action, input);
  const effects = action.effects ?? [];
  const row = changedRow(
    effects,
    { ...found.case, state: action.to ?? found.case.state },
    actor,
    input,
    kept,
  );
  const acting = { kernel, tx, actor, now, occurredAt, input, change };
  const others = await affectOthers(acting, effects, found, row);
  const after = record(change, process, found, row, {
    kind: action.event,
    action: asked.action,
    actor: { kind: actor.kind, id: actor.id },
    occurredAt,
    recordedAt: now,
    data: {
      input: kept,
      ...others,
      ...holderOf(effects, row),
      ...lateFor(process, found, row, occurredAt, now),
    },
    raisesVersion: true,
    resumes: action.resumes,
    restarts: action.restarts,
    retarget: effects.includes('retarget'),
  });
  if (row.assigneeId && row.assigneeId !== found.case.assigneeId && row.assigneeId !== actor.id) {
    change.outbox.push(
      noticeRow(after.case, { kind: 'assigned', seq: after.case.seq, staffId: row.assigneeId }, now),
    );
  }
  change.commands.push(commandRow(actor, commandId, fingerprint, after.case, now));
  return leaveCase(tx, change, after, found);
}

/** What acting has to read, before anybody knows who asks; null for what is no id. */
export const actionAhead = (caseId: string, commandId: string): Lookup | null =>
  caseStatement(caseId, withCommand(commandId));

const withCommand = (commandId: string) => ({
  name: 'and-command',
  columns: `${knownCommand(2)} as command`,
  types: ['text'],
  values: [commandId],
});

/** Own keys only: the name comes from an address, where somebody may write `constructor`. */
function actionOf(process: Process, key: string): ActionDefinition<string, string> {
  const action = Object.hasOwn(process.actions, key) ? process.actions[key] : undefined;
  return action ?? fail('case.actionUnknown', { action: key });
}

async function refuseStale(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  found: FoundCase,
  asked: ActionRequest,
  fingerprint: string,
): Promise<void> {
  const seen = asked.after ? await versionAfter(tx, actor, found.case.id, asked.after) : asked.version;
  if (seen === undefined) {
    fail('request.invalid', {}, [{ path: '/version', message: versionNeeded }]);
  }
  if (seen !== found.case.version) {
    // The same command sent twice at once: its twin has moved the case since this one looked for it.
    const twin = await repeatedCommand(tx, actor, asked.commandId, fingerprint);
    if (twin) throw new TryAgain('The command has been carried out meanwhile.');
    const details = await staleDetails(kernel, tx, actor, found, seen);
    fail('case.stale', { number: found.case.number, who: details.who, what: details.what }, [], details);
  }
}

function refuseUnoffered(
  process: Process,
  action: ActionDefinition<string, string>,
  found: FoundCase,
  actor: Actor,
): void {
  const { number } = found.case;
  if (!actorMay(actor, action.by, found.case)) fail('case.actionForbidden', { number, action: action.label });
  if (!action.from.includes(found.case.state)) {
    const state = process.states[found.case.state]?.label ?? found.case.state;
    fail('case.actionNotOffered', { number, state, action: action.label });
  }
  const reason = reasonNotTo(process, action, found.case, found.family);
  if (reason) fail('case.actionRefused', { reason });
}

/** Work is given to a person or a team; "assigned" with neither would be work that nobody owns and no clock misses. */
function refuseNobody(action: ActionDefinition<string, string>, input: Record<string, unknown>): void {
  if (!action.effects?.includes('holdByInput') || input.assigneeId || input.teamId) return;
  fail('request.invalid', {}, [{ path: '/assigneeId', message: toNobody }]);
}

/** Told late is fine; in the future, or before the last thing that moved a clock, is not what happened. */
function happenedAt(told: string | undefined, now: Temporal.Instant, found: FoundCase): Temporal.Instant {
  if (!told) return now;
  const at = instantFrom(told).round('millisecond');
  if (Temporal.Instant.compare(at, now.add({ minutes: 1 })) > 0) refuseTime(inTheFuture);
  const last = lastStep(found.events);
  if (last && Temporal.Instant.compare(at, last.occurredAt) < 0) refuseTime(beforeTheLast);
  return Temporal.Instant.compare(at, now) > 0 ? now : at;
}

const refuseTime = (message: { zh: string; en: string }): never =>
  fail('request.invalid', {}, [{ path: '/occurredAt', message }]);

const toNobody = { zh: '请选择派给哪位员工或哪个班组', en: 'Choose who it goes to: a person or a team' };
const versionNeeded = {
  zh: '请给出您看到的版本 version，或 after',
  en: 'Send the version you saw, or "after"',
};
const inTheFuture = {
  zh: '发生时间不能晚于现在',
  en: 'The time it happened must not lie in the future',
};
const beforeTheLast = {
  zh: '发生时间不能早于上一步动作的时间',
  en: 'The time it happened must not lie before the last action on this case',
};

/** The input as the event may hold it: words apart, everything else as it is. */
function keepWordsOf(
  kernel: Kernel,
  change: Change,
  row: CaseRow,
  action: ActionDefinition<string, string>,
  input: Record<string, unknown>,
): Record<string, unknown> {
  const kept = { ...input };
  for (const [key, field] of fieldsOf(action.input)) {
    const value = input[key];
    if (holdsWords(field) && typeof value === 'string') {
      kept[key] = keepText(kernel.keys, change, { projectId: row.projectId, caseId: row.id }, key, value);
    }
  }
  return kept;
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
  const keys = foldClocks(found.events as EventRow[], now)
    .filter(kept)
    .map((clock) => clock.key);
  return keys.length > 0 ? { lateFor: keys } : {};
}
