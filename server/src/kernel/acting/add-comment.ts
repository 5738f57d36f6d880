import { type Actor, systemFor } from '../../directory/actor.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { isId } from '../../platform/ids.ts';
import type { CaseRow } from '../case.ts';
import { keepText } from '../case-texts.ts';
import { type Change, emptyChange, writeLocked } from '../change.ts';
import { commandRow, fingerprintOf, repeatedCommand } from '../commands.ts';
import type { Kernel } from '../kernel.ts';
import { findCaseFor } from '../reading/read-case.ts';
import { record } from '../record.ts';
import { noticeRow } from '../telling/outbox-rows.ts';
import { processIn } from '../terms/process-in.ts';
import { mayAddTo } from './who-may.ts';

interface Saying {
  kernel: Kernel;
  tx: Tx;
  actor: Actor;
  now: Temporal.Instant;
  change: Change;
}

/** Adds words to the story; contradicts nobody, so the version stays. A resident's words are always visible. */
export async function addComment(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  asked: { caseId: string; commandId: string; body: string; visibility: 'inner' | 'visible' },
): Promise<{ id: string }> {
  const { commandId, ...rest } = asked;
  const fingerprint = fingerprintOf(rest);
  const repeated = await repeatedCommand(tx, actor, commandId, fingerprint);
  if (repeated) return { id: repeated.caseId };
  await waitForTurn(tx, asked.caseId);
  const found = await findCaseFor(tx, actor, asked.caseId);
  if (!mayAddTo(actor, found.case)) fail('auth.forbidden');
  const change = emptyChange();
  const owner = { projectId: found.case.projectId, caseId: found.case.id };
  const after = record(change, processIn(kernel, found.case, now), found, found.case, {
    kind: 'commented',
    action: null,
    actor,
    occurredAt: now,
    recordedAt: now,
    data: {
      input: { body: keepText(kernel.keys, change, owner, 'comment', asked.body) },
      visibility: actor.kind === 'resident' ? 'visible' : asked.visibility,
    },
    raisesVersion: false,
  });
  if (found.case.mergedInto) await tellSurvivor({ kernel, tx, actor, now, change }, found.case);
  change.commands.push(commandRow(actor, commandId, fingerprint, after.case, now));
  await writeLocked(tx, change);
  return { id: found.case.id };
}

/** Nobody works on a merged case any more: whoever works on the one it goes on in has to hear. */
async function tellSurvivor(
  { kernel, tx, actor, now, change }: Saying,
  { id, mergedInto }: CaseRow,
): Promise<void> {
  // The merged case before the one it goes on in, as whoever merges on takes them, so that nobody waits in a ring.
  await waitForTurn(tx, mergedInto!);
  const survivor = await findCaseFor(tx, systemFor(actor), mergedInto!);
  const { case: row } = record(change, processIn(kernel, survivor.case, now), survivor, survivor.case, {
    kind: 'mergedCommented',
    action: null,
    actor,
    occurredAt: now,
    recordedAt: now,
    data: { caseId: id, visibility: 'inner' },
    raisesVersion: false,
  });
  if (row.assigneeId !== null && row.assigneeId === actor.id) return;
  const notice = { kind: 'mergedCommented', seq: row.seq, tell: ['holder' as const], at: now.toString() };
  change.outbox.push(noticeRow(row, notice, now));
}

/** Words contradict nobody, so thirty who write at once each have their turn; none is asked to try again. */
async function waitForTurn(tx: Tx, caseId: string): Promise<void> {
  if (!isId(caseId)) return;
  await tx.query({
    name: 'wait-for-turn',
    text: 'select from cases where id = $1 for no key update',
    values: [caseId],
  });
}
