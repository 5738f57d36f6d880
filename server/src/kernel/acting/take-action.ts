import type { Actor } from '../../directory/actor.ts';
import type { Lookup } from '../../platform/db/lookup.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { toldTime } from '../../platform/time.ts';
import type { CaseSnapshot, EventRow } from '../case.ts';
import { keepWordsIn } from '../case-texts.ts';
import { emptyChange } from '../change.ts';
import {
  commandRow,
  fingerprintOf,
  type KnownCommand,
  knownCommand,
  repeatedCommand,
  sameCommand,
  versionAfter,
} from '../commands.ts';
import type { ActionDefinition, Process } from '../define-process.ts';
import { checkReferences, fillIn } from '../forms.ts';
import type { Kernel } from '../kernel.ts';
import { refuseField } from '../opening/contact-requests.ts';
import { type LeftCase, leaveCase } from '../reading/leave-case.ts';
import { caseAmong, caseStatement, type FoundCase, seekCaseFor } from '../reading/read-case.ts';
import { askSecond, type Deciding, decideSecond } from '../second/decide-second.ts';
import { alreadyAsked, isSecondVerb, waitingSecond } from '../second/second.ts';
import { processIn } from '../terms/process-in.ts';
import { carryOut, refuseMoment, type Told } from './carry-out.ts';
import { refuseDelay } from './delays.ts';
import { endPassedHold, hasEndedByItself } from './end-hold.ts';
import { refuseHold } from './holds.ts';
import { reasonToWaitNoLonger } from './offered-actions.ts';
import { refuseStale } from './stale.ts';
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
 * messages in the caller's transaction. An action that needs a second person is asked for instead, and his answer to
 * such a request comes in by this way too. A repeated `commandId` changes nothing. Throws case.notFound, case.stale
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

  const process = processIn(kernel, found.case, now);
  if (!isSecondVerb(asked.action)) actionOf(process, asked.action);
  const change = emptyChange();
  const command = { id: commandId, fingerprint };
  const deciding = { kernel, tx, actor, now, process, found, command, change };
  const seen = await versionSeen(tx, actor, found, asked);
  const endsHold = asked.action === process.holds?.ends;
  if (endsHold && hasEndedByItself(found, seen)) return agreeThatItEnded(deciding, found);
  await refuseStale(kernel, tx, actor, found, { commandId, fingerprint, seen });
  // A hold whose time has passed is over, whether the worker has noticed or not; he acts on what it left.
  const ended = endPassedHold(change, process, found, toldTime(asked.occurredAt, now) ?? now, now);
  if (endsHold && ended !== found) return agreeThatItEnded(deciding, ended);
  const stands = { ...deciding, found: { ...found, ...ended } };
  if (isSecondVerb(asked.action)) return decideSecond(stands, asked.action, asked.input);
  return act(stands, actionOf(process, asked.action), asked);
}

/** He wants what has come about by itself: he is answered as if it were his doing, and nothing is done twice. */
function agreeThatItEnded(
  { tx, actor, now, process, found, command, change }: Deciding,
  ended: CaseSnapshot,
) {
  refuseStranger(process.actions[process.holds!.ends]!, found, actor);
  change.commands.push(commandRow(actor, command.id, command.fingerprint, ended.case, now));
  return leaveCase(tx, change, ended, found);
}

async function act(
  deciding: Deciding,
  action: ActionDefinition<string, string>,
  asked: ActionRequest,
): Promise<LeftCase> {
  const { kernel, tx, actor, now, process, found, change, command } = deciding;
  refuseUnoffered(process, asked.action, action, found, actor, now);
  const input = fillIn(action.input, asked.input);
  const owner = { projectId: found.case.projectId, caseId: found.case.id };
  await checkReferences(tx, owner, action.input, input);
  refuseNobody(action, input);
  const occurredAt = happenedAt(asked.occurredAt, now, found);
  refuseHold(process, asked.action, actor, found, { input, at: occurredAt });
  refuseDelay(process, asked.action, actor, found, { input, at: occurredAt, now });
  const told: Told = {
    key: asked.action,
    action,
    input,
    keep: (kept) => keepWordsIn(kernel.keys, kept, owner, action.input, input),
    occurredAt,
  };
  if (action.needsSecond) {
    // It will have happened when the second person agrees, whatever is said now.
    if (asked.occurredAt) refuseField('/occurredAt', notYet);
    return askSecond(deciding, told);
  }
  return carryOut({ kernel, tx, actor, now, process, found, change }, told, (done, after) =>
    done.commands.push(commandRow(actor, command.id, command.fingerprint, after, now)),
  );
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

async function versionSeen(tx: Tx, actor: Actor, found: FoundCase, asked: ActionRequest): Promise<number> {
  const seen = asked.after ? await versionAfter(tx, actor, found.case.id, asked.after) : asked.version;
  return seen ?? fail('request.invalid', {}, [{ path: '/version', message: versionNeeded }]);
}

function refuseUnoffered(
  process: Process,
  key: string,
  action: ActionDefinition<string, string>,
  found: FoundCase,
  actor: Actor,
  now: Temporal.Instant,
): void {
  refuseStranger(action, found, actor);
  refuseMoment(process, action, found);
  const limit = reasonToWaitNoLonger(process, key, actor, found, now);
  if (limit) fail('case.actionRefused', { reason: limit });
  if (action.needsSecond && waitingSecond(found, now)) fail('case.actionRefused', { reason: alreadyAsked });
}

function refuseStranger(action: ActionDefinition<string, string>, found: FoundCase, actor: Actor): void {
  const { number } = found.case;
  if (!actorMay(actor, action.by, found.case)) fail('case.actionForbidden', { number, action: action.label });
}

/** Work is given to a person or a team; "assigned" with neither would be work that nobody owns and no clock misses. */
function refuseNobody(action: ActionDefinition<string, string>, input: Record<string, unknown>): void {
  if (!action.effects?.includes('holdByInput') || input.assigneeId || input.teamId) return;
  fail('request.invalid', {}, [{ path: '/assigneeId', message: toNobody }]);
}

/** Told late is fine; in the future, or before the last thing that moved a clock, is not what happened. */
function happenedAt(told: string | undefined, now: Temporal.Instant, found: FoundCase): Temporal.Instant {
  if (!told) return now;
  const at = toldTime(told, now) ?? refuseField('/occurredAt', inTheFuture);
  const last = found.events.findLast(wasDoneBySomebody);
  if (last && Temporal.Instant.compare(at, last.occurredAt) < 0) refuseField('/occurredAt', beforeTheLast);
  return at;
}

/** Whoever was without signal did not know that a hold had ended by itself; what he did before that still counts. */
const wasDoneBySomebody = (event: EventRow): boolean =>
  (event.action !== null || event.kind === 'opened') && event.data.heldUntil === undefined;

const toNobody = { zh: '请选择派给哪位员工或哪个班组', en: 'Choose who it goes to: a person or a team' };
const versionNeeded = {
  zh: '请给出您看到的版本 version，或 after',
  en: 'Send the version you saw, or "after"',
};
const inTheFuture = {
  zh: '发生时间不能晚于现在',
  en: 'The time it happened must not lie in the future',
};
const notYet = {
  zh: '需要第二人同意的动作以同意的时刻为准，请不要填写发生时间',
  en: 'What needs a second person happens when that person agrees; leave the time out',
};
const beforeTheLast = {
  zh: '发生时间不能早于上一步动作的时间',
  en: 'The time it happened must not lie before the last action on this case',
};
