import { type Actor, systemFor } from '../../directory/actor.ts';
import { type Label, label } from '../../directory/labels.ts';
import { mayReveal } from '../../directory/reveal-rights.ts';
import type { KeyRing } from '../../platform/crypto/keys.ts';
import { maskPhone } from '../../platform/crypto/phone.ts';
import { unseal } from '../../platform/crypto/seal.ts';
import type { TextNumber } from '../../platform/crypto/texts.ts';
import type { Lookup } from '../../platform/db/lookup.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { fail } from '../../platform/errors/fail.ts';
import { remembering } from '../../platform/remember.ts';
import { viewHold } from '../acting/holds.ts';
import { offeredActions } from '../acting/offered-actions.ts';
import { mayAddTo } from '../acting/who-may.ts';
import type { CaseRow } from '../case.ts';
import { inShort, isTextReference, showText } from '../case-texts.ts';
import { type Clock, clocksAt } from '../clocks/clock.ts';
import { viewClock } from '../clocks/view-clock.ts';
import type { Process } from '../define-process.ts';
import { viewMerged, viewSurvivor } from '../family/view-merged.ts';
import { fieldsOf } from '../forms.ts';
import type { Kernel } from '../kernel.ts';
import { channels } from '../opening/channels.ts';
import { readBackSentence } from '../opening/read-back.ts';
import { type ShownReception, viewReceptionOf } from '../opening/reception-shown.ts';
import { type WaitingSecond, waitingSecond } from '../second/second.ts';
import { processIn } from '../terms/process-in.ts';
import { detailColumns, namesOf } from './case-view.queries.ts';
import type { LeftCase } from './leave-case.ts';
import { caseAmong, caseStatement, type FoundCase, findCaseFor, seekCaseFor } from './read-case.ts';
import { entriesOf, idsIn, type Story, tellStory } from './story.ts';

/** A case as the wire carries it: what, who, where, story, clocks, and what may be done next. */
export async function viewCase(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  id: string,
  readAhead?: readonly unknown[],
) {
  const found = readAhead ? caseAmong(readAhead, actor) : await seekCaseFor(tx, actor, id, detailColumns);
  return viewFound(kernel, tx, actor, now, found ?? fail('case.notFound'));
}

/** What viewCase has to read, before anybody knows who asks; null for what is no id. */
export const viewAhead = (id: string): Lookup | null => caseStatement(id, detailColumns);

/**
 * The case as the actor's own command left it, shown to him even where he has just handed it to somebody else; once it
 * has moved on, only what he may see anyway.
 */
export async function viewCaseAfter(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  now: Temporal.Instant,
  left: LeftCase,
) {
  if (left.found) return viewFound(kernel, tx, actor, now, left.found);
  const found = await findCaseFor(tx, systemFor(actor), left.id, detailColumns);
  if (found.case.version !== left.version) return viewCase(kernel, tx, actor, now, left.id);
  return viewFound(kernel, tx, actor, now, found);
}

async function viewFound(kernel: Kernel, tx: Tx, actor: Actor, now: Temporal.Instant, found: FoundCase) {
  const process = processIn(kernel, found.case, now);
  const names = await namesFor(tx, actor, found);
  // Between colleagues, until it has been decided.
  const waiting = actor.kind === 'resident' ? null : waitingSecond(found, now);
  const { extra } = found;
  const photos =
    (extra.photos as { id: string; width: number; height: number; createdAt: string }[] | null) ?? [];
  const shown = new Set(photos.map((photo) => photo.id));
  const forResident = actor.kind === 'resident';
  const story: Story = { kernel, found, process, names, forResident, photos: shown };
  // As its last event left them, which `verify` holds against the story.
  const clocks = clocksAt(found.case.clocks, now);
  const row = viewRow(process, found.case, clocks, {
    ...(extra as unknown as RowExtras),
    description: textOf(kernel, found, 'description'),
    placeText: textOf(kernel, found, 'placeText'),
  });
  const phones = (extra.phones as string[] | null) ?? [];
  return {
    ...row,
    description: textOf(kernel, found, 'description') ?? '',
    facts: factsOf(story),
    person: row.person
      ? { ...row.person, phones: phones.map((sealed) => maskedPhone(kernel, sealed)) }
      : null,
    mayReveal: revealsOf(actor, found, phones.length),
    receiver: extra.receiver as Named | null,
    reception: viewReceptionOf(kernel, actor, (extra.reception as ShownReception | null) ?? null),
    rung: found.case.rung,
    parent: extra.parent ? withProcessLabel(kernel, extra.parent as Neighbour) : null,
    mergedInto: viewSurvivor(kernel, actor, now, found),
    merged: viewMerged(kernel, actor, found),
    children: found.family.map((child) => ({
      ...withProcessLabel(kernel, child),
      stateLabel: stateLabel(kernel.processes.get(child.process), child.state),
    })),
    mayAdd: mayAddTo(actor, found.case),
    actions: offeredActions(process, found, actor, found.family, waiting, now, clocks),
    hold: viewHold(process, actor, found, now),
    second: waiting ? viewSecond(story, waiting) : null,
    photos,
    events: tellStory(story),
    readBack: readBackSentence(process, row, now),
  };
}

/** Which numbers of it the actor may be shown in full: the phones of its person, those written into it. */
function revealsOf(actor: Actor, found: FoundCase, phones: number) {
  const { projectId } = found.case;
  const written = [...found.texts.values()].find((text) => text.purpose === 'description')?.numbers;
  const kinds = ((written ?? []) as TextNumber[]).map(({ kind }) => kind);
  // Whoever may not even see a phone is not asked for what else is written.
  const may = mayReveal(actor, 'phone', projectId);
  return { phones: may && phones > 0, words: may && kinds.some((kind) => mayReveal(actor, kind, projectId)) };
}

/** What exactly waits for a second person, who asked for it, and until when. */
export function viewSecond(story: Story, waiting: WaitingSecond) {
  return {
    id: waiting.approval,
    action: waiting.action,
    label: story.process.actions[waiting.action]?.label ?? label(waiting.action, waiting.action),
    askedBy: { id: waiting.askedBy, name: story.names.get(waiting.askedBy) ?? '' },
    askedAt: waiting.asked.recordedAt.toString(),
    expiresAt: waiting.expiresAt.toString(),
    entries: entriesOf(story, waiting.asked),
  };
}

/** Most stories name nobody but those the case itself names; the database is asked for the others alone. */
async function namesFor(tx: Tx, actor: Actor, { events, extra }: FoundCase): Promise<Map<string, string>> {
  const known = [extra.person, extra.place, extra.assignee, extra.team, extra.receiver] as (Named | null)[];
  const names = new Map(known.flatMap((one) => (one ? [[one.id, one.name] as const] : [])));
  if (actor.id) names.set(actor.id, actor.name);
  for (const [id, name] of Object.entries((extra.names as Record<string, string> | null) ?? {}))
    names.set(id, name);
  if ('names' in extra) return names;
  const unknown = idsIn(events).filter((id) => !names.has(id));
  for (const [id, name] of await namesOf(tx, unknown)) names.set(id, name);
  return names;
}

export interface Named {
  id: string;
  name: string;
}

interface Neighbour {
  id: string;
  number: string;
  process: string;
  relation: string;
}

export interface RowExtras {
  project: { id: string; code: string; name: string };
  person: { id: string; name: string; salutation: string | null } | null;
  place: Named | null;
  assignee: Named | null;
  team: Named | null;
  description: string | null;
  placeText: string | null;
}

/** The part of a case that fits on a line of a queue. */
export function viewRow(process: Process, row: CaseRow, clocks: readonly Clock[], extras: RowExtras) {
  const state = process.states[row.state];
  return {
    id: row.id,
    number: row.number,
    process: row.process,
    processLabel: process.label,
    state: row.state,
    stateLabel: state?.label ?? label(row.state, row.state),
    tone: state?.tone ?? null,
    open: row.closedAt === null,
    version: row.version,
    project: extras.project,
    person: extras.person,
    place: extras.place,
    placeText: extras.placeText,
    summary: inShort(extras.description),
    channel: row.channel,
    channelLabel: channels[row.channel] ?? label(row.channel, row.channel),
    urgency: (row.facts.urgency as string | undefined) ?? null,
    holder: { staff: extras.assignee, team: extras.team },
    occurredAt: row.occurredAt.toString(),
    openedAt: row.openedAt.toString(),
    closedAt: row.closedAt?.toString() ?? null,
    dueAt: row.queueDueAt?.toString() ?? null,
    clocks: clocks.filter((clock) => clock.begun).map((clock) => viewClock(process, clock)),
  };
}

export type CaseRowView = ReturnType<typeof viewRow>;

function factsOf({ kernel, found, process }: Story) {
  return fieldsOf(process.input).flatMap(([key, field]) => {
    const value = found.case.facts[key];
    if (value === undefined) return [];
    const shown = isTextReference(value)
      ? showText(kernel.keys, found.texts.get(value.text))
      : (value as string);
    const labels = (field as { labels?: Record<string, Label> }).labels;
    return [
      {
        key,
        label: field.label ?? label(key, key),
        value: shown as string | number | boolean | null,
        valueLabel: labels?.[String(value)] ?? null,
      },
    ];
  });
}

export function textOf(kernel: Kernel, found: Pick<FoundCase, 'texts'>, purpose: string): string | null {
  const text = [...found.texts.values()].find((one) => one.purpose === purpose);
  return showText(kernel.keys, text);
}

export function maskedPhone({ keys }: Kernel, sealedBase64: string): string {
  const mask =
    masks.get(keys) ??
    remembering(5000, (sealed) => maskPhone(unseal(keys, 'phone', Buffer.from(sealed, 'base64'))));
  masks.set(keys, mask);
  return mask(sealedBase64);
}

/** The same few numbers are shown all day; only what anybody may see of them is kept. */
const masks = new WeakMap<KeyRing, (sealedBase64: string) => string>();

function withProcessLabel<N extends Neighbour>(kernel: Kernel, neighbour: N): N & { processLabel: Label } {
  const processLabel =
    kernel.processes.get(neighbour.process)?.label ?? label(neighbour.process, neighbour.process);
  return { ...neighbour, processLabel };
}

const stateLabel = (process: Process | undefined, state: string): Label =>
  process?.states[state]?.label ?? label(state, state);
