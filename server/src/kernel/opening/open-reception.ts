import type { Actor } from '../../directory/actor.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { isId, newId } from '../../platform/ids.ts';
import { instantFrom } from '../../platform/time.ts';
import type { CaseSnapshot } from '../case.ts';
import { type Change, emptyChange } from '../change.ts';
import { commandRow, fingerprintOf, sameCommand } from '../commands.ts';
import { checkReferences, fillIn } from '../forms.ts';
import { type Kernel, processOf } from '../kernel.ts';
import { type LeftCase, leaveAllNew } from '../reading/leave-case.ts';
import { caseScope, maySee } from '../reading/read-case.ts';
import {
  addRequest,
  type Contact,
  contactTime,
  isOwnChannel,
  judgeOpening,
  judgePlace,
  noSuchPlace,
  onlyProject,
  projectMeant,
  refuseField,
  sayingWhich,
  whatItShows,
  whoAsks,
} from './contact-requests.ts';
import type { OpeningPlace } from './open-case.queries.ts';
import { openedWith, readReception, readReceptionOpening } from './reception.queries.ts';
import type { ShownReception } from './reception-shown.ts';

export interface RequestAsked {
  process: string;
  description: string;
  placeId?: string;
  placeText?: string;
  /** The process's own fields. */
  input: Record<string, unknown>;
}

export interface ReceptionAsked {
  channel: string;
  occurredAt?: string;
  projectId?: string;
  placeId?: string;
  placeText?: string;
  person?: { id: string } | { name: string; phone?: string };
  commandId: string;
  readBack?: boolean;
  requests: RequestAsked[];
}

/** `left` are the cases just opened; where the command is known, `known` names those it opened then. */
export type LeftReception =
  | { id: string; left: LeftCase[]; known?: never }
  | { id: string; known: string[]; left?: never };

/**
 * One contact that asks for several things: all its cases are opened, or none. The same `commandId` answers with the
 * cases that are already there. Throws request.invalid (`/requests/1/placeId`), case.openForbidden, command.reused.
 */
export async function openReception(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  asked: ReceptionAsked,
): Promise<LeftReception> {
  const { commandId, ...rest } = asked;
  const fingerprint = fingerprintOf(rest);
  const placeIds = placesIn([asked, ...asked.requests]);
  const opening = await readReceptionOpening(tx, {
    projectId: asked.projectId ?? onlyProject(actor, placeIds[0]),
    placeIds,
    personId: asked.person && 'id' in asked.person ? asked.person.id : null,
    commandId,
  });
  const repeated = sameCommand(actor, opening.command, fingerprint);
  if (repeated) return knownReception(tx, repeated.caseId);

  const occurredAt = contactTime(asked.occurredAt, now);
  const project = projectMeant(opening.project, asked.projectId ?? placeIds[0]);
  for (const request of asked.requests)
    judgeOpening(actor, processOf(kernel, request.process), project.id, '/projectId');
  const person = await whoAsks(kernel, tx, actor, now, project, asked, opening.person);
  const receiver = actor.kind === 'staff' ? { id: actor.id, name: actor.name } : null;
  const reception = {
    id: newId(),
    channel: asked.channel,
    occurredAt,
    receivedBy: receiver?.id ?? null,
    readBackAt: asked.readBack ? now : null,
  };
  const change = emptyChange();
  change.receptions.push({
    ...reception,
    projectId: project.id,
    externalId: null,
    personId: person?.id ?? null,
    recordedAt: now,
  });
  const contact: Contact = {
    receptionId: reception.id,
    project,
    person,
    channel: asked.channel,
    receiverId: reception.receivedBy,
    occurredAt,
  };
  const shown = { ...reception, receivedBy: receiver, cases: null };
  const requests = asked.requests.map((request) => withShared(asked, request));
  const left = await addAll(
    kernel,
    tx,
    actor,
    now,
    { contact, shown, change, requests, commandId, fingerprint },
    [...(opening.places ?? [])],
  );
  return { id: reception.id, left };
}

/** How long after a contact "and another thing" still belongs to it. */
const goesOnForHours = 24;

/**
 * Further requests of a contact: same person, same first receiver. Throws reception.notFound, reception.over, and as
 * openReception.
 */
export async function addToReception(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  asked: { id: string; commandId: string; requests: RequestAsked[] },
): Promise<LeftReception> {
  const { commandId, ...rest } = asked;
  const fingerprint = fingerprintOf(rest);
  if (!isId(asked.id)) fail('reception.notFound');
  const found = await readReception(tx, asked.id, { placeIds: placesIn(asked.requests), commandId });
  const { reception } = found;
  const scope = caseScope(actor);
  // Before it is judged what he may see: what he added may have been given to somebody else since.
  const repeated = sameCommand(actor, found.command, fingerprint);
  if (repeated) return knownReception(tx, repeated.caseId);
  if (!reception?.cases.some((row) => maySee(scope, row))) fail('reception.notFound');
  // He did not ring the desk again: what he asks for now comes by a channel of his own.
  if (actor.kind === 'resident' && !isOwnChannel(reception)) fail('auth.forbidden');

  const { project } = reception;
  for (const request of asked.requests)
    judgeOpening(actor, processOf(kernel, request.process), project.id, '/projectId');
  const over = instantFrom(reception.recordedAt).add({ hours: goesOnForHours });
  if (Temporal.Instant.compare(now, over) > 0) fail('reception.over');
  const contact: Contact = {
    receptionId: reception.id,
    project,
    person: reception.person,
    channel: reception.channel,
    receiverId: reception.receivedBy?.id ?? null,
    occurredAt: now,
  };
  const shown = { ...reception, cases: reception.cases.filter((row) => maySee(scope, row)) };
  const parts = { contact, shown, change: emptyChange(), requests: asked.requests, commandId, fingerprint };
  return { id: reception.id, left: await addAll(kernel, tx, actor, now, parts, found.places ?? []) };
}

interface ToAdd {
  contact: Contact;
  shown: ShownReception;
  change: Change;
  requests: readonly RequestAsked[];
  commandId: string;
  fingerprint: string;
}

async function addAll(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  { contact, shown, change, requests, commandId, fingerprint }: ToAdd,
  places: readonly OpeningPlace[],
): Promise<LeftCase[]> {
  // Ids of one millisecond come in any order; in theirs the requests are shown, now and at every repeat.
  const ids = requests.map(() => newId()).sort();
  const added: { opened: CaseSnapshot; place: OpeningPlace | null }[] = [];
  for (const [i, request] of requests.entries()) {
    added.push(
      await sayingWhich(`/requests/${i}`, async () => {
        const process = processOf(kernel, request.process);
        const place = places.find((one) => one.id === request.placeId) ?? null;
        if (request.placeId && place?.projectId !== contact.project.id) refuseField('/placeId', noSuchPlace);
        await judgePlace(tx, actor, contact.project, place);
        const facts = fillIn(process.input, request.input);
        await checkReferences(tx, { projectId: contact.project.id, caseId: null }, process.input, facts);
        const { description, placeText } = request;
        const asked = { id: ids[i]!, description, placeText, place, facts };
        return { opened: await addRequest(kernel, change, actor, now, process, contact, asked), place };
      }),
    );
  }
  const all = added.map(({ opened }) => opened.case);
  change.commands.push(commandRow(actor, commandId, fingerprint, all[0]!, now));
  const receiver = shown.receivedBy;
  const leaving: { opened: CaseSnapshot; extra: Record<string, unknown> }[] = [];
  for (const { opened, place } of added) {
    const others = all.filter((row) => row.id !== opened.case.id);
    const reception = { ...shown, cases: [...(shown.cases ?? []), ...others] };
    const known = { place, parent: null, receiver, reception };
    leaving.push({ opened, extra: await whatItShows(tx, actor, opened, contact, known) });
  }
  return leaveAllNew(tx, change, leaving);
}

async function knownReception(tx: Tx, caseId: string): Promise<LeftReception> {
  const { receptionId, ids } = await openedWith(tx, caseId);
  return { id: receptionId, known: ids };
}

/** What the contact says for all its requests holds where a request says nothing of its own. */
function withShared(asked: ReceptionAsked, request: RequestAsked): RequestAsked {
  return {
    ...request,
    placeId: request.placeId ?? asked.placeId,
    placeText: request.placeText ?? (request.placeId ? undefined : asked.placeText),
  };
}

const placesIn = (asked: readonly { placeId?: string }[]): string[] => [
  ...new Set(asked.flatMap(({ placeId }) => placeId ?? [])),
];
