import { hasRightIn, projectsWith } from '../../directory/access.ts';
import type { Actor } from '../../directory/actor.ts';
import { findOrAddPerson } from '../../directory/find-or-add-person.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { AppError, type Bilingual, fail } from '../../platform/errors/fail.ts';
import { toldTime } from '../../platform/time.ts';
import { actorMay } from '../acting/who-may.ts';
import type { CaseRow, CaseSnapshot, EventData, Relation } from '../case.ts';
import { keepText, keepWordsIn, type TextReference } from '../case-texts.ts';
import type { Change } from '../change.ts';
import type { Process } from '../define-process.ts';
import type { Kernel } from '../kernel.ts';
import { searchRow } from '../reading/case-search.ts';
import { namesOf } from '../reading/case-view.queries.ts';
import { idsIn } from '../reading/story.ts';
import { addCase, type NewCase } from './add-case.ts';
import {
  isAtHomeIn,
  type OpeningPerson,
  type OpeningPlace,
  type OpeningProject,
  readPerson,
} from './open-case.queries.ts';
import type { ShownReception } from './reception-shown.ts';

/** One thing that a contact asks for, judged and resolved: what it takes to open its case. */
export interface ContactRequest {
  id: string;
  description: string;
  placeText?: string;
  place: OpeningPlace | null;
  /** The process's own fields, filled in. */
  facts: Record<string, unknown>;
  parent?: { row: CaseRow; relation: Relation } | null;
  /** Words that another case has already, once more. */
  words?: Record<string, TextReference>;
  inherits?: NewCase['inherits'];
  data?: EventData;
}

/** What all requests of one contact share. */
export interface Contact {
  receptionId: string;
  project: OpeningProject;
  person: OpeningPerson | null;
  channel: string;
  /** Who took the contact, and answers for all that comes of it. */
  receiverId: string | null;
  occurredAt: Temporal.Instant;
}

/** Adds one request of a contact to `change`: its words, its case, and what it is found by. */
export async function addRequest(
  kernel: Kernel,
  change: Change,
  actor: Actor,
  now: Temporal.Instant,
  process: Process,
  contact: Contact,
  asked: ContactRequest,
): Promise<CaseSnapshot> {
  const { id } = asked;
  const owner = { projectId: contact.project.id, caseId: id };
  const words: Record<string, TextReference> = {
    description: keepText(kernel.keys, change, owner, 'description', asked.description),
    ...(asked.placeText
      ? { placeText: keepText(kernel.keys, change, owner, 'placeText', asked.placeText) }
      : {}),
    ...asked.words,
  };
  const facts = keepWordsIn(kernel.keys, change, owner, process.input, asked.facts);
  const { project, person, ...bonds } = contact;
  const opened = await addCase(kernel, change, process, {
    ...bonds,
    id,
    project,
    parent: asked.parent ?? null,
    personId: person?.id ?? null,
    placeId: asked.place?.id ?? null,
    facts,
    words,
    actor,
    recordedAt: now,
    inherits: asked.inherits,
    data: asked.data,
  });
  const named = { person: person?.name ?? null, place: asked.place?.name ?? null };
  const texts = change.texts.filter((text) => text.caseId === id);
  change.searches.push(searchRow(opened.case, texts, named));
  return opened;
}

/** What a page of a case just opened shows besides its own row, in the shape the page's own reading would give. */
export async function whatItShows(
  tx: Tx,
  actor: Actor,
  opened: CaseSnapshot,
  { project, person }: Contact,
  known: {
    place: OpeningPlace | null;
    parent: { id: string } | null;
    receiver: { id: string; name: string } | null;
    reception: ShownReception;
  },
): Promise<Record<string, unknown>> {
  const named = new Set([actor.id, project.id, person?.id, known.place?.id, known.receiver?.id]);
  const unnamed = idsIn(opened.events).filter((id) => !named.has(id));
  return {
    ...known,
    project: { id: project.id, code: project.code, name: project.name },
    person,
    phones: person?.phones ?? null,
    place: known.place && { id: known.place.id, name: known.place.name },
    assignee: null,
    team: null,
    photos: null,
    names: Object.fromEntries(await namesOf(tx, unnamed)),
  };
}

/** Throws where the actor may not open this process in the project; `path` names what put it there. */
export function judgeOpening(actor: Actor, process: Process, projectId: string, path: string): void {
  const bonds = { projectId, assigneeId: null, teamId: null, receiverId: null, personId: null };
  if (actorMay(actor, process.opens.by, bonds)) return;
  if (!mayKnow(actor, projectId)) refuseField(path, notYourProject);
  fail('case.openForbidden', { process: process.label });
}

/** When the contact was; it may be told late. */
export function contactTime(occurredAt: string | undefined, now: Temporal.Instant): Temporal.Instant {
  return toldTime(occurredAt, now) ?? refuseField('/occurredAt', inTheFuture);
}

/** Where nothing says the project, the only one the actor has to do with. */
export function onlyProject(actor: Actor, placeId: string | undefined): string | null {
  const [project, ...others] = projectsWith(actor, 'openCases');
  return project && others.length === 0 && !placeId ? project : null;
}

/** The project a contact is for; `named` is whatever of it said which, a project or a place. */
export const projectMeant = (project: OpeningProject | null, named: string | undefined): OpeningProject =>
  project ?? refuseField('/projectId', named ? notYourProject : whichProject);

const mayKnow = (actor: Actor, projectId: string): boolean =>
  actor.kind === 'system' || hasRightIn(actor, 'readCases', projectId);

/** How a resident reaches us by himself; the others are written down by staff. */
const residentChannels = ['web', 'message', 'qr'];

/** Whether a contact is one that a resident made by himself, with nobody of ours at the other end. */
export const isOwnChannel = (contact: { channel: string; receivedBy: { id: string } | null }): boolean =>
  residentChannels.includes(contact.channel) && contact.receivedBy === null;

/** A resident asks for himself; staff write down whoever called, known or a stranger. */
export async function whoAsks(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  project: OpeningProject,
  asked: { channel: string; person?: { id: string } | { name: string; phone?: string } },
  known: OpeningPerson | null,
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
  return readPerson(tx, self!.id);
}

/** A resident asks for his own house or a public area. */
export async function judgePlace(
  tx: Tx,
  actor: Actor,
  project: OpeningProject,
  place: OpeningPlace | null,
): Promise<void> {
  if (actor.kind !== 'resident' || place?.kind !== 'house') return;
  const self = actor.persons.find((person) => person.projectId === project.id);
  if (!self || !(await isAtHomeIn(tx, place.id, self.id))) refuseField('/placeId', noSuchPlace);
}

export function refuseField(path: string, message: Bilingual): never {
  return fail('request.invalid', {}, [{ path, message }]);
}

/** The same refusal, naming the request whose field it is. */
export async function sayingWhich<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || error.fields.length === 0) throw error;
    const fields = error.fields.map((field) => ({ ...field, path: `${path}${field.path}` }));
    throw new AppError(error.code, error.params, fields, error.details);
  }
}

export const notYourProject = { zh: '这不是您所在的项目', en: 'This is not a project of yours' };
export const noSuchPlace = {
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
