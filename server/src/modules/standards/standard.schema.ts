import { Type } from 'typebox';
import { StepList } from '../../kernel/telling/steps.ts';
import { AnyObject, Id, Instant, Label, nullable } from '../../platform/http/shapes.ts';

const Key = Type.String({ maxLength: 60 });
const From = nullable(Type.Object({ id: Id, name: Type.String(), kind: Type.String() }));
const Facts = Type.Record(Type.String({ maxLength: 60 }), Type.String({ maxLength: 60 }), {
  maxProperties: 6,
});

/** What a list of steps looks like in an answer: also those of a process, which no schema has bound. */
const StepsShown = Type.Array(AnyObject);

export const UnitShown = Type.Object({
  id: Id,
  parentId: nullable(Id),
  kind: Type.String(),
  name: Type.String(),
  mayManage: Type.Boolean(),
});

const said = (value: Parameters<typeof Type.Object>[0]) =>
  Type.Object({ ...value, from: From, number: nullable(Type.Integer()) });

const StandardShown = Type.Object({
  facts: Facts,
  words: Type.Array(Type.Object({ fact: Label, value: Label }), {
    description: 'The facts in words; none: for all cases',
  }),
  target: said({ seconds: Type.Integer() }),
  calendar: said({ key: Key, label: Label, ref: Type.String() }),
  steps: said({ list: StepsShown }),
  own: Type.Boolean({ description: 'Whether this unit itself has decided for these facts' }),
  toCome: Type.Array(Type.Object({ number: Type.Integer(), from: From, effectiveFrom: Instant }), {
    description: 'Decided already, in force later',
  }),
  byLaw: nullable(Type.Object({ law: Label, source: Label, seconds: Type.Integer(), caps: Type.Boolean() })),
});

const Choice = Type.Object({ value: Type.String(), label: Label });

export const StandardsShown = Type.Object({
  unit: UnitShown,
  calendars: Type.Array(Type.Object({ key: Key, label: Label })),
  recipients: Type.Array(Type.Object({ key: Key, label: Label }), { description: 'Whom a step can tell' }),
  laws: Type.Array(
    Type.Object({
      key: Key,
      label: Label,
      source: Label,
      holds: Type.Boolean(),
      from: From,
      maySet: Type.Boolean({ description: 'Whether you say here that it holds, or holds no longer' }),
    }),
  ),
  processes: Type.Array(
    Type.Object({
      key: Key,
      label: Label,
      facts: Type.Array(Type.Object({ key: Key, label: Label, values: Type.Array(Choice) })),
      clocks: Type.Array(
        Type.Object({
          key: Key,
          label: Label,
          promise: nullable(Label),
          targetBy: nullable(Key),
          basedOn: Type.Integer({ description: 'Goes back with a change: what it is based on' }),
          standards: Type.Array(StandardShown),
        }),
      ),
    }),
  ),
});

export const VersionShown = Type.Object({
  number: Type.Integer(),
  unit: Type.Object({ id: Id, name: Type.String() }),
  facts: Facts,
  words: Type.Array(Type.Object({ fact: Label, value: Label })),
  targetSeconds: nullable(Type.Integer()),
  calendar: nullable(Label),
  steps: nullable(StepsShown),
  effectiveFrom: Instant,
  madeBy: nullable(Type.String()),
  madeAt: Instant,
  note: nullable(Type.String()),
  is: Type.String({ enum: ['inForce', 'toCome', 'replaced'] }),
});

const decision = {
  unitId: Id,
  process: Key,
  clock: Key,
  facts: Facts,
  targetSeconds: nullable(
    Type.Integer({ minimum: 60, maximum: 63_072_000, description: 'Null: as the wider rule says' }),
  ),
  calendar: nullable(Key),
  steps: Type.Union([StepList, Type.Null()]),
};

export const DecisionTried = Type.Object(decision, { additionalProperties: false });

export const DecisionBody = Type.Object(
  {
    ...decision,
    effectiveFrom: Type.Optional(Type.String({ format: 'instant', description: 'Left out: now' })),
    note: Type.Optional(Type.String({ format: 'line', maxLength: 200 })),
    applyTo: Type.String({ enum: ['new', 'running'] }),
    basedOn: Type.Integer({ minimum: 0 }),
  },
  { additionalProperties: false },
);

const Due = Type.Object({ targetSeconds: Type.Integer(), dueAt: nullable(Instant) });

export const TrialShown = Type.Object({
  running: Type.Integer({ description: 'Running cases of this kind that were looked at' }),
  moves: Type.Integer(),
  nowOverdue: Type.Integer(),
  failed: Type.Integer(),
  items: Type.Array(
    Type.Object({
      caseId: Id,
      number: Type.String(),
      project: Type.String(),
      stateLabel: Label,
      from: Due,
      to: Due,
      nowOverdue: Type.Boolean(),
    }),
    { description: 'The first fifty, those that would be overdue before the others' },
  ),
});

export const ProgressShown = Type.Object({
  id: Id,
  unit: Type.Object({ id: Id, name: Type.String() }),
  process: nullable(Label),
  clock: nullable(Label),
  words: Type.Array(Type.Object({ fact: Label, value: Label })),
  calendar: nullable(Label),
  reason: Type.String(),
  year: nullable(Type.Integer()),
  madeBy: nullable(Type.String()),
  madeAt: Instant,
  startsAt: Instant,
  state: Type.String({ enum: ['waiting', 'running', 'done'] }),
  total: nullable(Type.Integer()),
  done: Type.Integer(),
  moved: Type.Integer(),
  nowOverdue: Type.Integer(),
  failed: Type.Integer(),
  finishedAt: nullable(Instant),
});

export const LawBody = Type.Object(
  { unitId: Id, law: Key, holds: Type.Boolean() },
  { additionalProperties: false },
);
