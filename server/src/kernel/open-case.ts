import { type Actor, projectsOf } from '../directory/actor.ts';
import { findOrAddPerson } from '../directory/find-or-add-person.ts';
import type { Statement, Tx } from '../platform/db/tx.ts';
import { fail } from '../platform/errors/fail.ts';
import { newId } from '../platform/ids.ts';
import { addCase } from './add-case.ts';
import type { CaseRow, CaseSnapshot, Relation } from './case.ts';
import { searchRow } from './case-search.ts';
import { keepText, type TextReference } from './case-texts.ts';
import { namesOf } from './case-view.queries.ts';
import type { Named } from './case-view.ts';
import { type Change, emptyChange } from './change.ts';
import { commandRow, fingerprintOf, sameCommand } from './commands.ts';
import { checkReferences, fieldsOf, fillIn, holdsWords } from './forms.ts';
import { type Kernel, processOf } from './kernel.ts';
import { type LeftCase, leaveNew } from './leave-case.ts';
import {
  isAtHomeIn,
  type Opening,
  type OpeningPerson,
  type OpeningProject,
  openingStatement,
  readOpening,
  readPerson,
} from './open-case.queries.ts';
import { type FoundCase, findCaseFor } from './read-case.ts';
import { record } from './record.ts';
import { idsIn } from './story.ts';
import { actorMay } from './who-may.ts';

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
  const needed = asked.projectId || asked.placeId ? notYourProject : whichProject;
  const project = opening.project ?? refuseField('/projectId', needed);
  const bonds = { projectId: project.id, assigneeId: null, teamId: null, receiverId: null, personId: null };
  if (!actorMay(actor, process.opens.by, bonds)) {
    if (!mayKnow(actor, project.id)) refuseField(asked.placeId ? '/placeId' : '/projectId', notYourProject);
    fail('case.openForbidden', { process: process.label });
  }
  // A push is known by this id alone, so whoever could choose one could have the push swallowed.
  if (actor.kind === 'resident' && asked.externalId) refuseField('/externalId', notForResidents);
  if (opening.knownCaseId) return { id: opening.knownCaseId, known: true };
  if (asked.placeId && opening.place?.projectId !== project.id) refuseField('/placeId', noSuchPlace);
  await checkReferences(tx, { projectId: project.id, caseId: null }, process.input, facts);
  const person = await whoAsks(kernel, tx, actor, now, project, asked, opening);
  const parent = asked.parentId ? await parentOf(tx, actor, asked.parentId, project.id) : null;

  const change = emptyChange();
  const id = newId();
  const owner = { projectId: project.id, caseId: id };
  const words: Record<string, TextReference> = {
    description: keepText(kernel.keys, change, owner, 'description', asked.description),
    ...(asked.placeText
      ? { placeText: keepText(kernel.keys, change, owner, 'placeText', asked.placeText) }
      : {}),
  };
  for (const [key, field] of fieldsOf(process.input)) {
    if (holdsWords(field) && typeof facts[key] === 'string') {
      facts[key] = keepText(kernel.keys, change, owner, key, facts[key]);
    }
  }
  const receptionId = newId();
  const receiverId = actor.kind === 'staff' ? actor.id : null;
  change.receptions.push({
    id: receptionId,
    projectId: project.id,
    channel: asked.channel,
    externalId: asked.externalId ?? null,
    personId: person?.id ?? null,
    occurredAt,
    recordedAt: now,
    receivedBy: receiverId,
    readBackAt: asked.readBack ? now : null,
  });
  const opened = await addCase(kernel, change, process, {
    id,
    project,
    receptionId,
    parent,
    personId: person?.id ?? null,
    placeId: opening.place?.id ?? null,
    channel: asked.channel,
    facts,
    words,
    receiverId,
    actor: { kind: actor.kind, id: actor.id },
    occurredAt,
    recordedAt: now,
  });
  if (parent) tellParent(kernel, change, parent.found, opened.case, actor, now);
  const named = { person: person?.name ?? null, place: opening.place?.name ?? null };
  change.searches.push(searchRow(opened.case, change.texts, named));
  if (commandId) change.commands.push(commandRow(actor, commandId, fingerprint, opened.case, now));
  const shown = await whatItShows(tx, actor, opened, {
    project: { id: project.id, code: project.code, name: project.name },
    person,
    place: opening.place && { id: opening.place.id, name: opening.place.name },
    parent: parent && parentShown(parent),
  });
  shown.phones = person?.phones ?? null;
  return { id, known: false, left: await leaveNew(tx, change, opened, shown) };
}

const parentShown = ({ row, relation }: { row: CaseRow; relation: Relation }) => ({
  id: row.id,
  number: row.number,
  process: row.process,
  relation,
});

/** What a page of this case shows besides its own row, in the shape the page's own reading would give. */
async function whatItShows(
  tx: Tx,
  actor: Actor,
  opened: CaseSnapshot,
  known: {
    project: Named & { code: string };
    person: Named | null;
    place: Named | null;
    parent: { id: string } | null;
  },
): Promise<Record<string, unknown>> {
  const named = new Set([actor.id, known.project.id, known.person?.id, known.place?.id]);
  const unnamed = idsIn(opened.events).filter((id) => !named.has(id));
  return {
    ...known,
    assignee: null,
    team: null,
    receiver: opened.case.receiverId ? { id: actor.id, name: actor.name } : null,
    children: null,
    photos: null,
    names: Object.fromEntries(await namesOf(tx, unnamed)),
  };
}

/** What can be looked up before anybody knows who asks; null where that depends on him. */
export function openingAhead(asked: OpenRequest): Statement | null {
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

/** The contact may be told late, never in the future; a watch that runs a minute ahead is forgiven. */
function contactTime(occurredAt: string | undefined, now: Temporal.Instant): Temporal.Instant {
  if (!occurredAt) return now;
  const at = Temporal.Instant.from(occurredAt).round('millisecond');
  if (Temporal.Instant.compare(at, now.add({ minutes: 1 })) > 0) refuseField('/occurredAt', inTheFuture);
  return Temporal.Instant.compare(at, now) > 0 ? now : at;
}

function onlyProject(actor: Actor, placeId: string | undefined): string | null {
  const [project, ...others] = projectsOf(actor);
  return project && others.length === 0 && !placeId ? project : null;
}

const mayKnow = (actor: Actor, projectId: string): boolean =>
  actor.kind === 'system' || projectsOf(actor).includes(projectId);

/** How a resident reaches us by himself; the others are written down by staff. */
const residentChannels = ['web', 'message', 'qr'];

/** A resident asks for himself, for his own house or a public area; staff write down whoever called. */
async function whoAsks(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  project: OpeningProject,
  asked: OpenRequest,
  { place, person: known }: Opening,
): Promise<OpeningPerson | null> {
  if (actor.kind !== 'resident') {
    if (known) return known;
    if (!asked.person) return null;
    return readPerson(tx, (await findOrAddPerson(tx, kernel.keys, now, project.id, asked.person)).id);
  }
  const self = actor.persons.find((person) => person.projectId === project.id);
  if (!self || (asked.person && !('id' in asked.person && asked.person.id === self.id))) {
    refuseField('/person', onlyYourself);
  }
  if (!residentChannels.includes(asked.channel)) refuseField('/channel', notYourChannel);
  if (place?.kind === 'house' && !(await isAtHomeIn(tx, place.id, self!.id))) {
    refuseField('/placeId', noSuchPlace);
  }
  return readPerson(tx, self!.id);
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
  record(change, processOf(kernel, parent.case.process), parent, parent.case, {
    kind: 'childOpened',
    action: null,
    actor: { kind: actor.kind, id: actor.id },
    occurredAt: now,
    recordedAt: now,
    data: { caseId: child.id },
    raisesVersion: false,
  });
}

function refuseField(path: string, message: { zh: string; en: string }): never {
  return fail('request.invalid', {}, [{ path, message }]);
}

const notYourProject = { zh: '这不是您所在的项目', en: 'This is not a project of yours' };
const noSuchPlace = {
  zh: '本项目没有这个位置，或它不属于您',
  en: 'This is no place of the project, or not yours',
};
const whichProject = {
  zh: '请说明是哪个项目：您不止在一个项目任职',
  en: 'Say which project: you work for more than one',
};
const inTheFuture = {
  zh: '来电/来访时间不能晚于现在',
  en: 'The time of the contact must not lie in the future',
};
const notYourChannel = {
  zh: '住户提交时渠道只能是网页、微信/消息或扫码报事',
  en: 'The channel can only be web, message or qr for a resident',
};
const onlyYourself = { zh: '只能以您本人的名义提出', en: 'You can ask for yourself only' };
const notForResidents = {
  zh: '外部编号只由对接的系统填写',
  en: 'Only a connected system gives an external id',
};
const otherProject = { zh: '主单属于另一个项目', en: 'The parent case belongs to another project' };
const parentEnded = { zh: '主单已经结束', en: 'The parent case has ended already' };
