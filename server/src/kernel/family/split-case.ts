import { hasRightIn } from '../../directory/access.ts';
import type { Actor } from '../../directory/actor.ts';
import { writeAudit } from '../../directory/audit/write-audit.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { newId } from '../../platform/ids.ts';
import { endPassedHold } from '../acting/end-hold.ts';
import { refuseStale } from '../acting/stale.ts';
import type { CaseSnapshot } from '../case.ts';
import { keepText, keepWords, type TextReference } from '../case-texts.ts';
import { type Change, emptyChange, writeChange } from '../change.ts';
import { commandRow, fingerprintOf, repeatedCommand } from '../commands.ts';
import { checkReferences, fillIn } from '../forms.ts';
import { type Kernel, processOf } from '../kernel.ts';
import { addRequest, judgeOpening, noSuchPlace, refuseField } from '../opening/contact-requests.ts';
import { readOpening } from '../opening/open-case.queries.ts';
import type { LeftCase } from '../reading/leave-case.ts';
import { type FoundCase, findCaseFor } from '../reading/read-case.ts';
import { record } from '../record.ts';
import { noticeRow } from '../telling/outbox-rows.ts';
import { processIn } from '../terms/process-in.ts';
import { shareRunning } from './inherit.ts';
import { ofOneMatter, reasonNotToSplit, splits } from './split-reasons.ts';
import { usedUp } from './used-up.ts';

export interface SplitRequest extends Part {
  caseId: string;
  version: number;
  commandId: string;
}

/** What becomes a case of its own; where nothing else is said, it is where the whole was. */
export interface Part {
  process: string;
  description: string;
  placeId?: string;
  placeText?: string;
  /** The process's own fields. */
  input: Record<string, unknown>;
  reason?: string;
}

/**
 * Lets a part of a case go on as a case of its own: of the same contact and the same person, its clocks with the history
 * of the original, so that no promise begins anew. Answers the part. Throws case.notFound, case.stale, case.splitRefused,
 * case.openForbidden, auth.forbidden, request.invalid; a repeated `commandId` changes nothing.
 */
export async function splitCase(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  asked: SplitRequest,
): Promise<LeftCase> {
  const { commandId, ...rest } = asked;
  const fingerprint = fingerprintOf(rest);
  const repeated = await repeatedCommand(tx, actor, commandId, fingerprint);
  if (repeated) return { id: repeated.caseId, version: repeated.version };
  const splitting = await readSplitting(kernel, tx, actor, now, asked.caseId);
  await refuseStale(kernel, tx, actor, splitting.read, { seen: asked.version, commandId, fingerprint });
  const reason = reasonNotToSplit(kernel, splitting.stands, now);
  if (reason) fail('case.splitRefused', { reason });

  const { change } = splitting;
  const { original, part } = await decideSplit(kernel, tx, actor, now, splitting, asked);
  const { assigneeId } = original.case;
  if (assigneeId && assigneeId !== actor.id) {
    const notice = { kind: 'split', seq: original.case.seq, staffId: assigneeId };
    change.outbox.push(noticeRow(original.case, notice, now));
  }
  change.commands.push(commandRow(actor, commandId, fingerprint, part.case, now));
  await writeChange(tx, change);
  await writeAudit(tx, {
    now,
    actor,
    action: 'cases.split',
    projectId: original.case.projectId,
    subject: { kind: 'case', id: original.case.id },
    data: { part: part.case.id },
  });
  return { id: part.case.id, version: part.case.version };
}

export interface Splitting {
  /** As it stands now: a hold whose time has passed is over. */
  stands: FoundCase;
  /** The same as it is stored; what leads from here to there stands in `change`. */
  read: FoundCase;
  change: Change;
}

/** A case that somebody wants to split. Throws case.notFound for what he cannot see, auth.forbidden. */
export async function readSplitting(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  id: string,
): Promise<Splitting> {
  const read = await findCaseFor(tx, actor, id);
  if (!hasRightIn(actor, 'orderCases', read.case.projectId)) fail('auth.forbidden');
  const change = emptyChange();
  const process = processIn(kernel, read.case, now);
  return { read, stands: { ...read, ...endPassedHold(change, process, read, now, now) }, change };
}

/** Adds to the change what splitting does; answers both cases as it leaves them. */
export async function decideSplit(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  { stands: found, change }: Pick<Splitting, 'stands' | 'change'>,
  asked: Part,
): Promise<{ original: CaseSnapshot; part: CaseSnapshot }> {
  const { projectId } = found.case;
  const process = processOf(kernel, asked.process);
  if (!splits(process)) refuseField('/process', ofOneMatter);
  judgeOpening(actor, process, projectId, '/process');
  const facts = fillIn(process.input, asked.input);
  await checkReferences(tx, { projectId, caseId: null }, process.input, facts);
  const { project, place, person } = await readOpening(tx, {
    projectId,
    placeId: asked.placeId ?? found.case.placeId,
    personId: found.case.personId,
    channel: found.case.channel,
    externalId: null,
    commandId: null,
  });
  if (asked.placeId && place?.projectId !== projectId) refuseField('/placeId', noSuchPlace);

  const itsProcess = processIn(kernel, found.case, now);
  const id = newId();
  const why = (caseId: string): Record<string, TextReference> =>
    asked.reason
      ? { splitReason: keepText(kernel.keys, change, { projectId, caseId }, 'splitReason', asked.reason) }
      : {};
  const { receptionId, channel, receiverId, occurredAt } = found.case;
  const contact = { receptionId, project: project!, person, channel, receiverId, occurredAt };
  const part = await addRequest(kernel, change, actor, now, process, contact, {
    id,
    description: asked.description,
    ...(asked.placeText ? { placeText: asked.placeText } : {}),
    place,
    facts,
    words: { ...(saysWhere(asked) ? {} : whereItWas(change, found, id)), ...why(id) },
    parent: { row: found.case, relation: 'split' },
    inherits: (own) => shareRunning(own, found.case.clocks, now.epochMilliseconds),
    data: { caseId: found.case.id, relation: 'split', ...usedUp(itsProcess, found, process, now) },
  });
  const original = record(change, itsProcess, found, found.case, {
    kind: 'split',
    action: null,
    actor,
    occurredAt: now,
    recordedAt: now,
    data: { caseId: id, ...(asked.reason ? { input: why(found.case.id) } : {}) },
    raisesVersion: true,
  });
  return { original, part };
}

const saysWhere = ({ placeId, placeText }: Part): boolean => Boolean(placeId ?? placeText);

/** How the place was described, once more, numbers still sealed. */
function whereItWas(change: Change, found: FoundCase, caseId: string): Record<string, TextReference> {
  const text = [...found.texts.values()].find(({ purpose }) => purpose === 'placeText');
  const owner = { projectId: found.case.projectId, caseId };
  return text ? { placeText: keepWords(change, owner, 'placeText', text) } : {};
}
