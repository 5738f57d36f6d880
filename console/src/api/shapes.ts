export interface Label {
  zh: string;
  en: string;
}

export interface Named {
  id: string;
  name: string;
}

export interface Me {
  kind: string;
  id: string | null;
  name: string;
  roles: { key: string; label: Label }[];
  projects: { id: string; code: string; name: string; roles: string[] }[];
  teams: { id: string; name: string; projectId: string }[];
  unread: number;
  now: string;
}

export interface Clock {
  key: string;
  label: Label;
  state: 'counting' | 'held' | 'met' | 'breached' | 'stopped';
  startedAt: string;
  dueAt: string | null;
  metAt?: string | null;
  reportedLate?: boolean;
  spentSeconds: number;
  targetSeconds: number;
  calendar: string;
}

export type Tone = 'good' | 'bad' | 'wait';

export interface PersonHead {
  id: string;
  name: string;
  salutation: string | null;
}

export interface CaseRow {
  id: string;
  number: string;
  process: string;
  processLabel: Label;
  state: string;
  stateLabel: Label;
  tone?: Tone | null;
  open: boolean;
  version: number;
  project: { id: string; code: string; name: string };
  person: PersonHead | null;
  place: Named | null;
  placeText: string | null;
  summary: string;
  channel: string;
  channelLabel: Label;
  urgency: string | null;
  holder: { staff: Named | null; team: Named | null };
  occurredAt: string;
  openedAt: string;
  closedAt: string | null;
  dueAt: string | null;
  clocks: Clock[];
}

/** JSON Schema as the server sends it for a form, with the labels every screen draws from. */
export interface FieldSchema {
  type?: string | string[];
  format?: string;
  label?: Label;
  help?: Label;
  title?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: FieldSchema[];
  labels?: Record<string, Label>;
  refersTo?: string;
  default?: unknown;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, FieldSchema>;
  required?: string[];
  items?: FieldSchema;
}

export interface Action {
  key: string;
  label: Label;
  form: FieldSchema;
  disabledReason?: Label;
  danger?: boolean;
}

export interface StoryEntry {
  key: string;
  label: Label;
  text: string;
  valueLabel?: Label | null;
}

export interface StoryEvent {
  seq: number;
  kind: string;
  label: Label;
  state: string;
  stateLabel: Label;
  at: string;
  recordedAt: string;
  actor: { kind: 'staff' | 'resident' | 'system' | 'import'; id: string | null; name: string };
  entries: StoryEntry[];
  visibility: 'inner' | 'visible' | null;
  clock: Label | null;
  photos: string[];
  otherCase: { id: string; number: string } | null;
  reportedLate: boolean;
}

export interface Relative {
  id: string;
  number: string;
  process: string;
  processLabel: Label;
  state?: string;
  stateLabel?: Label;
  open?: boolean;
  relation: string;
}

export interface CaseDetail extends Omit<CaseRow, 'person'> {
  description: string;
  facts: { key: string; label: Label; value: string | number | boolean | null; valueLabel: Label | null }[];
  person: (PersonHead & { phones?: string[] }) | null;
  receiver: Named | null;
  rung: number;
  parent: Relative | null;
  children: Relative[];
  actions: Action[];
  photos: { id: string; width: number; height: number; createdAt: string }[];
  events: StoryEvent[];
  readBack: Label;
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
  now: string;
}

export interface ProcessClock {
  key: string;
  label: Label;
  promise: Label | null;
  counts: string[];
  met: string[];
  calendar: string;
  targets: { when: Record<string, unknown> | null; seconds: number }[];
}

export interface Process {
  key: string;
  label: Label;
  about: Label;
  prefix: string;
  version: number;
  opens: { state: string; mayOpen: boolean };
  form: FieldSchema;
  states: { key: string; label: Label; final: boolean; tone?: Tone }[];
  clocks: ProcessClock[];
}

export interface CaseHit {
  kind: 'case';
  id: string;
  number: string;
  processLabel: Label;
  stateLabel: Label;
  open: boolean;
  text: string;
  person: PersonHead | null;
  place: Named | null;
  openedAt: string;
}

export interface PersonHit extends PersonHead {
  kind: 'person';
  phones: string[];
  project: { id: string; code: string; name: string };
  places: { id: string; name: string; role: string; roleLabel: Label }[];
}

export interface PlaceHit {
  kind: 'place';
  id: string;
  name: string;
  kindLabel: Label;
  project: { id: string; code: string; name: string };
}

export type Hit = CaseHit | PersonHit | PlaceHit;

export interface Notice {
  id: string;
  kind: string;
  label: Label;
  caseId: string;
  number: string;
  process: string;
  processLabel: Label;
  clock: Label | null;
  createdAt: string;
  readAt: string | null;
}
