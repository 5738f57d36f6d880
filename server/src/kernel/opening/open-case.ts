import type { Actor } from '../../directory/actor.ts';
import type { Lookup } from '../../platform/db/lookup.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import type { CaseRow, Relation } from '../case.ts';
import { type Change, emptyChange } from '../change.ts';
import { commandRow, fingerprintOf, sameCommand } from '../commands.ts';
import { checkReferences, fillIn } from '../forms.ts';
import { type Kernel, processOf } from '../kernel.ts';
import { type LeftCase, leaveNew } from '../reading/leave-case.ts';
import { type FoundCase, findCaseFor } from '../reading/read-case.ts';
import { record } from '../record.ts';
import { processIn } from '../terms/process-in.ts';
import {
  addRequest,
  contactTime,
  judgeOpening,
  judgePlace,
  noSuchPlace,
  onlyProject,
  projectMeant,
  refuseField,
  whatItShows,
  whoAsks,
} from './contact-requests.ts';
import { type Opening, openingStatement, readOpening } from './open-case.queries.ts';

export interface OpenRequest {
  process: string;
  projectId?: string;
  placeId?: string;
  placeText?: string;
  person?: { id: string } | { name: string; phone?: string };
  description: string;
  channel: string;
  occurredAt?: string;
  externalId?: string;
  commandId?: string;
  parentId?: string;
  readBack?: boolean;
  /** The process's own fields. */
  input: Record<string, unknown>;
}

/**
 * Opens a case for one contact. The same `commandId`, or the same `externalId` of a channel, answers with the case
 * that is already there (`known`). Throws request.invalid (field by field), case.openForbidden, command.reused.
 */
export async function openCase(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  asked: OpenRequest,
  readAhead?: Opening,
): Promise<{ id: string; known: boolean; left?: LeftCase }> {
  const process = processOf(kernel, asked.process);
  const { commandId, ...rest } = asked;
  const fingerprint = fingerprintOf(rest);
  const opening =
    readAhead ??
    (await readOpening(tx, {
      ...lookedUp(asked),
      projectId: asked.projectId ?? onlyProject(actor, asked.placeId),
    }));
  const repeated = sameCommand(actor, opening.command, fingerprint);
  if (repeated) return { id: repeated.caseId, known: true };

  const facts = fillIn(process.input, asked.input);
  const occurredAt = contactTime(asked.occurredAt, now);
  const project = projectMeant(opening.project, asked.projectId ?? asked.placeId);
  judgeOpening(actor, process, project.id, asked.placeId ? '/placeId' : '/projectId');
  // A push is known by this id alone, so whoever could choose one could have the push swallowed.
  if (actor.kind === 'resident' && asked.externalId) refuseField('/externalId', notForResidents);
  if (opening.knownCaseId) return { id: opening.knownCaseId, known: true };
  if (asked.placeId && opening.place?.projectId !== project.id) refuseField('/placeId', noSuchPlace);
  await checkReferences(tx, { projectId: project.id, caseId: null }, process.input, facts);
  const { place } = opening;
  const person = await whoAsks(kernel, tx, actor, now, project, asked, opening.person);
  await judgePlace(tx, actor, project, place);
  const parent = asked.parentId ? await parentOf(tx, actor, asked.parentId, project.id) : null;

  const change = emptyChange();
  const receiver = actor.kind === 'staff' ? { id: actor.id, name: actor.name } : null;
  const reception = {
    id: newId(),
    channel: asked.channel,
    occurredAt,
    receivedBy: receiver?.id ?? null,
    readBackAt: asked.readBack ? now : null,
  };
  change.receptions.push({
    ...reception,
    projectId: project.id,
    externalId: asked.externalId ?? null,
    personId: person?.id ?? null,
    recordedAt: now,
  });
  const contact = {
    receptionId: reception.id,
    project,
    person,
    channel: asked.channel,
    receiverId: receiver?.id ?? null,
    occurredAt,
  };
  const { description, placeText } = asked;
  const request = { id: newId(), description, placeText, place, facts, parent };
  const opened = await addRequest(kernel, change, actor, now, process, contact, request);
  if (parent) tellParent(kernel, change, parent.found, opened.case, actor, now);
  if (commandId) change.commands.push(commandRow(actor, commandId, fingerprint, opened.case, now));
  const shown = await whatItShows(tx, actor, opened, contact, {
    place,
    parent: parent && parentShown(parent),
    receiver,
    reception: { ...reception, receivedBy: receiver, cases: [] },
  });
  return { id: opened.case.id, known: false, left: await leaveNew(tx, change, opened, shown) };
}

const parentShown = ({ row, relation }: { row: CaseRow; relation: Relation }) => ({
  id: row.id,
  number: row.number,
  process: row.process,
  relation,
});

/** What can be looked up before anybody knows who asks; null where that depends on him. */
export function openingAhead(asked: OpenRequest): Lookup | null {
  return asked.projectId || asked.placeId ? openingStatement(lookedUp(asked)) : null;
}

function lookedUp(asked: OpenRequest) {
  return {
    projectId: asked.projectId ?? null,
    placeId: asked.placeId ?? null,
    personId: asked.person && 'id' in asked.person ? asked.person.id : null,
    channel: asked.channel,
    externalId: asked.externalId ?? null,
    commandId: asked.commandId ?? null,
  };
}

async function parentOf(tx: Tx, actor: Actor, parentId: string, projectId: string) {
  const parent = await findCaseFor(tx, actor, parentId);
  if (parent.case.projectId !== projectId) refuseField('/parentId', otherProject);
  if (parent.case.closedAt) refuseField('/parentId', parentEnded);
  return { found: parent, row: parent.case, relation: 'child' as Relation };
}

/** The parent's story moves too, so that a close decided before this child existed is decided again. */
function tellParent(
  kernel: Kernel,
  change: Change,
  parent: FoundCase,
  child: CaseRow,
  actor: Actor,
  now: Temporal.Instant,
): void {
  record(change, processIn(kernel, parent.case, now), parent, parent.case, {
    kind: 'childOpened',
    action: null,
    actor,
    occurredAt: now,
    recordedAt: now,
    data: { caseId: child.id },
    raisesVersion: false,
  });
}

const notForResidents = {
  zh: '外部编号只由对接的系统填写',
  en: 'Only a connected system gives an external id',
};
const otherProject = { zh: '主单属于另一个项目', en: 'The parent case belongs to another project' };
const parentEnded = { zh: '主单已经结束', en: 'The parent case has ended already' };
