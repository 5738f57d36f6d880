import { Type } from 'typebox';
import { AnyObject, Id, Instant, Label, Named, nullable } from '../../platform/http/shapes.ts';

import { personal } from '../privacy/personal.ts';
import { ClockView } from './clock.schema.ts';
import { MergedView, SurvivorView } from './family.schema.ts';

const tone = nullable(Type.String({ description: 'good, bad or wait' }));

const rowFields = {
  id: Id,
  number: Type.String(),
  process: Type.String(),
  processLabel: Label,
  state: Type.String(),
  stateLabel: Label,
  tone,
  open: Type.Boolean(),
  version: Type.Integer({ description: 'Send it back with the next action' }),
  project: Type.Object({ id: Id, code: Type.String(), name: Type.String() }),
  place: nullable(Named),
  placeText: nullable(Type.String()),
  summary: Type.String(),
  channel: Type.String(),
  channelLabel: Label,
  urgency: nullable(Type.String()),
  holder: Type.Object({ staff: nullable(Named), team: nullable(Named) }),
  occurredAt: Instant,
  openedAt: Instant,
  closedAt: nullable(Instant),
  dueAt: nullable(Instant),
  clocks: Type.Array(ClockView),
};

const personFields = {
  id: Id,
  name: Type.String(personal('name')),
  salutation: nullable(Type.String(personal('detail'))),
};

export const CaseRowView = Type.Object({ ...rowFields, person: nullable(Type.Object(personFields)) });

const neighbourFields = {
  id: Id,
  number: Type.String(),
  process: Type.String(),
  processLabel: Label,
  relation: Type.String({ description: 'child, converted, callback or split' }),
};

export const ActionView = Type.Object({
  key: Type.String(),
  label: Label,
  form: AnyObject,
  disabledReason: Type.Optional(Label),
  danger: Type.Optional(Type.Boolean()),
  needsSecond: Type.Optional({
    ...Label,
    description: 'Taking it only asks for it; whose consent it needs',
  } as typeof Label),
  movesClocks: Type.Optional(
    Type.Boolean({ description: 'When the clocks would be due after it can be asked before' }),
  ),
  preview: Type.Optional(Type.Boolean({ description: 'What it would do can be asked before' })),
});

const Entry = Type.Object({
  key: Type.String(),
  label: Label,
  text: Type.String(),
  valueLabel: nullable(Label),
});

const TermsTold = Type.Object({ targetSeconds: Type.Integer(), dueAt: nullable(Instant) });

export const EventView = Type.Object({
  seq: Type.Integer(),
  kind: Type.String(),
  label: Label,
  state: Type.String(),
  stateLabel: Label,
  at: Instant,
  recordedAt: Instant,
  actor: Type.Object({
    kind: Type.String(),
    id: nullable(Id),
    name: Type.String(personal('name', 'resident')),
  }),
  entries: Type.Array(Entry),
  visibility: nullable(Type.String()),
  clock: nullable(Label),
  photos: Type.Array(Id),
  otherCase: nullable(Type.Object({ id: Id, number: Type.String() })),
  approvedBy: nullable(Type.String({ description: 'The second person, where the action needs one' })),
  reportedLate: Type.Boolean(),
  file: Type.Unsafe<{ id: string; until: string } | null>({
    ...Type.Object({ id: Id, until: Instant }),
    type: ['object', 'null'],
    description: 'What was put together for whoever asked; can be fetched until then',
  }),
  retargeted: Type.Array(
    Type.Object({
      clock: Label,
      from: TermsTold,
      to: TermsTold,
      withdrawn: Type.Boolean({
        description: 'It had been broken by an estimate of days alone, and is not by the published ones',
      }),
    }),
    { description: 'Clocks that were given other terms while they ran' },
  ),
});

const SecondView = Type.Object({
  id: Id,
  action: Type.String(),
  label: Label,
  askedBy: Named,
  askedAt: Instant,
  expiresAt: Instant,
  entries: Type.Array(Entry),
});

const ReceptionOf = Type.Object({
  id: Id,
  channel: Type.String(),
  channelLabel: Label,
  occurredAt: Instant,
  readBackAt: nullable(Instant),
  receivedBy: nullable(Named),
  cases: Type.Array(Type.Object({ id: Id, number: Type.String(), processLabel: Label, stateLabel: Label }), {
    description: 'What else came of the same contact, as far as you may see it',
  }),
});

const HoldView = Type.Object({
  until: nullable({ ...Instant, description: 'When the hold it is in ends by itself' }),
  times: Type.Integer({ description: 'How often it has been held' }),
  most: Type.Integer({ description: 'How often you may let it be held' }),
  seconds: Type.Integer({ description: 'How long it has rested altogether' }),
  withinSeconds: Type.Integer({ description: 'How long you may let it rest altogether' }),
});

export const CaseDetail = Type.Object({
  ...rowFields,
  description: Type.String(),
  facts: Type.Array(
    Type.Object({
      key: Type.String(),
      label: Label,
      value: Type.Unsafe<string | number | boolean | null>({ type: ['string', 'number', 'boolean', 'null'] }),
      valueLabel: nullable(Label),
    }),
  ),
  person: nullable(Type.Object({ ...personFields, phones: Type.Array(Type.String()) })),
  mayReveal: Type.Object(
    { phones: Type.Boolean(), words: Type.Boolean() },
    { description: 'Which numbers you may ask for in full: of the person, and in the description' },
  ),
  receiver: nullable(Named),
  reception: nullable(ReceptionOf),
  rung: Type.Integer(),
  parent: nullable(Type.Object(neighbourFields)),
  children: Type.Array(
    Type.Object({ ...neighbourFields, state: Type.String(), stateLabel: Label, open: Type.Boolean() }),
  ),
  mergedInto: nullable(SurvivorView),
  merged: Type.Array(MergedView, { description: 'What was merged into it' }),
  mayAdd: Type.Boolean({ description: 'Whether you may add words and pictures' }),
  actions: Type.Array(ActionView),
  hold: nullable(HoldView),
  second: nullable(SecondView),
  photos: Type.Array(
    Type.Object({ id: Id, width: Type.Integer(), height: Type.Integer(), createdAt: Instant }),
  ),
  events: Type.Array(EventView),
  readBack: Label,
});
