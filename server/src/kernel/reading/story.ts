import type { TObject } from 'typebox';
import { type Label, label } from '../../directory/labels.ts';
import type { EventRow, RetargetReason, TermsKept } from '../case.ts';
import { isTextReference, showText } from '../case-texts.ts';
import type { Process } from '../define-process.ts';
import { mergeForm } from '../family/merge-form.ts';
import { fieldsOf } from '../forms.ts';
import type { Kernel } from '../kernel.ts';
import { declineForm, secondEvents, toldOfSecond } from '../second/second.ts';
import type { FoundCase } from './read-case.ts';

export interface Story {
  kernel: Kernel;
  found: FoundCase;
  process: Process;
  names: ReadonlyMap<string, string>;
  /** Residents do not read inner notes, nor what the clock said to whom. */
  forResident: boolean;
  /** Pictures that are still there. */
  photos: ReadonlySet<string>;
}

export interface ToldEvent {
  seq: number;
  kind: string;
  label: Label;
  state: string;
  stateLabel: Label;
  at: string;
  recordedAt: string;
  actor: { kind: string; id: string | null; name: string };
  entries: Entry[];
  visibility: 'inner' | 'visible' | null;
  clock: Label | null;
  photos: string[];
  otherCase: { id: string; number: string } | null;
  /** The second person of an action that needs one. */
  approvedBy: string | null;
  reportedLate: boolean;
  file: { id: string; until: string } | null;
  /** Clocks that were given other terms while they ran. */
  retargeted: { clock: Label; from: TermsTold; to: TermsTold; withdrawn: boolean }[];
}

interface TermsTold {
  targetSeconds: number;
  dueAt: string | null;
}

export interface Entry {
  key: string;
  label: Label;
  text: string;
  valueLabel: Label | null;
}

/** The events of a case in words, oldest first. */
export function tellStory(story: Story): ToldEvent[] {
  return story.found.events
    .filter((event) => !story.forResident || isForResident(story.process, event))
    .map((event) => tell(story, event));
}

function isForResident(process: Process, event: EventRow): boolean {
  if (event.action && process.actions[event.action]?.inner) return false;
  // Counted anew with the same outcome is no news to him.
  if (event.data.retargeted?.every(({ from, to }) => from.due === to.due)) return false;
  const ours = ['clock', 'second', 'acknowledged'].some((kind) => event.kind.startsWith(kind));
  return event.data.visibility !== 'inner' && !ours;
}

/** Every id in the events that a person wants to read as a name. */
export function idsIn(events: readonly EventRow[]): string[] {
  return events.flatMap((event) =>
    [
      event.actor.id,
      event.data.caseId,
      event.data.second?.approvedBy,
      ...Object.values(event.data.input ?? {}),
    ].filter((value): value is string => typeof value === 'string' && uuid.test(value)),
  );
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function tell(story: Story, event: EventRow): ToldEvent {
  const { process, names } = story;
  const { data } = event;
  return {
    seq: event.seq,
    kind: event.kind,
    label: toldAs(process, event),
    state: event.state,
    stateLabel: process.states[event.state]?.label ?? label(event.state, event.state),
    at: event.occurredAt.toString(),
    recordedAt: event.recordedAt.toString(),
    actor: { ...event.actor, name: names.get(event.actor.id ?? '') ?? '' },
    entries: entriesFor(story, event),
    visibility: data.visibility ?? null,
    clock: data.clock ? (process.clocks[data.clock]?.label ?? label(data.clock, data.clock)) : null,
    photos: Array.isArray(data.input?.photos)
      ? (data.input.photos as string[]).filter((id) => story.photos.has(id))
      : [],
    otherCase: data.caseId ? { id: data.caseId, number: names.get(data.caseId) ?? '' } : null,
    approvedBy: story.names.get(data.second?.approvedBy ?? '') ?? null,
    reportedLate: (data.lateFor?.length ?? 0) > 0,
    file: data.file ?? null,
    retargeted: (data.retargeted ?? []).map(({ clock, from, to, withdrawn }) => ({
      clock: process.clocks[clock]?.label ?? label(clock, clock),
      from: termsTold(from),
      to: termsTold(to),
      withdrawn: withdrawn ?? false,
    })),
  };
}

/** Why two cases are one matter, or one is two, is said between colleagues, and may be about another one's asker. */
function entriesFor(story: Story, event: EventRow): Entry[] {
  const entries = entriesOf(story, event);
  if (!story.forResident) return entries;
  return event.kind === 'absorbed' ? [] : entries.filter(({ key }) => key !== 'splitReason');
}

const termsTold = ({ target, due }: TermsKept): TermsTold => ({
  targetSeconds: target,
  dueAt: due === null ? null : Temporal.Instant.fromEpochMilliseconds(due).toString(),
});

const whyRetargeted: Record<RetargetReason['kind'], (year: number | undefined) => Label> = {
  standard: () => label('按新标准调整时限', 'Given the new time standard'),
  calendar: () => label('按新的工作日历调整时限', 'Counted in the new calendar'),
  holidayYear: (year) =>
    label(
      `${year ?? ''}年放假安排公布，时限已重算`,
      `Holidays of ${year ?? 'the year'} published, counted anew`,
    ),
  law: () => label('按地方规定调整时限', 'Cut short by a local law'),
};

export function toldAs(process: Process, event: EventRow): Label {
  if (event.action) return process.actions[event.action]?.told ?? label(event.kind, event.kind);
  if (event.kind === 'opened') return event.data.relation === 'split' ? splitOff : process.opens.told;
  const { reason } = event.data;
  if (reason) return whyRetargeted[reason.kind](reason.year);
  return toldOfSecond(process, event) ?? own[event.kind] ?? label(event.kind, event.kind);
}

/** Events that belong to no action of a process. */
const own: Record<string, Label> = {
  commented: label('备注', 'Note'),
  clockWarned: label('时限预警', 'Time is running out'),
  clockBreached: label('超过时限', 'Promise broken'),
  clockEscalated: label('超时后继续升级', 'Escalated after the promise broke'),
  clockRepeated: label('无人确认，再次提醒', 'Said again: nobody has acknowledged it'),
  acknowledged: label('已确认知悉', 'Acknowledged'),
  childOpened: label('开了子单', 'Child case opened'),
  historyImported: label('历史记录', 'Imported history'),
  absorbed: label('并入同一件事的工单', 'The same matter merged into this'),
  mergedCommented: label('并入的工单有新备注', 'A new note on a case merged into this'),
  merged: label('并入另一张工单', 'Merged into another case'),
  split: label('拆出一部分，另立工单', 'Part of it split off into a case of its own'),
};

/** What an action of a process may not call its event: the kernel means something else by it. */
export const kernelEvents: ReadonlySet<string> = new Set([
  'opened',
  'retargeted',
  ...Object.keys(own),
  ...Object.keys(secondEvents),
]);

const splitOff = label('从另一张工单拆出', 'Split off from another case');

/** What was filled in, in words, in the order of its form. */
export function entriesOf(story: Story, event: EventRow): Entry[] {
  const form = formOf(story.process, event);
  const fields = new Map(fieldsOf(form));
  const input = event.data.input ?? {};
  // A stored event has lost the order it was filled in; a story is told in that of the form.
  const order = [...Object.keys(commonFields), ...fields.keys()].filter((key) => Object.hasOwn(input, key));
  return [...new Set([...order, ...Object.keys(input).sort()])].flatMap((key) => {
    const value = input[key];
    const field = fields.get(key) as { label?: Label; labels?: Record<string, Label> } | undefined;
    if (value === null || value === undefined || Array.isArray(value)) return [];
    return [
      {
        key,
        label: field?.label ?? commonFields[key] ?? label(key, key),
        text: shown(story, value),
        valueLabel: field?.labels?.[String(value)] ?? null,
      },
    ];
  });
}

function formOf(process: Process, event: EventRow): TObject | undefined {
  if (event.kind === 'opened') return process.input;
  if (event.kind === 'secondDeclined') return declineForm;
  if (event.kind === 'absorbed') return mergeForm;
  const key = event.kind === 'secondAsked' ? event.data.second?.action : event.action;
  return process.actions[key ?? '']?.input;
}

const commonFields: Record<string, Label> = {
  description: label('内容', 'Description'),
  placeText: label('位置说明', 'Where'),
  body: label('备注', 'Note'),
  splitReason: label('为什么拆分', 'Why it was split'),
};

function shown(story: Story, value: unknown): string {
  if (isTextReference(value)) return showText(story.kernel.keys, story.found.texts.get(value.text)) ?? '—';
  return story.names.get(String(value)) ?? String(value);
}
