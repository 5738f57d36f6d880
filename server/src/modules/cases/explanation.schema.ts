import { Type } from 'typebox';
import { Id, Instant, Label, nullable } from '../../platform/http/shapes.ts';
import { EventView } from './case.schema.ts';
import { ClockView } from './clock.schema.ts';

const objectOrNull = <T extends Parameters<typeof nullable>[0]>(schema: T, description?: string) =>
  nullable({ ...schema, ...(description ? { description } : {}) } as T);

const { seq, label, at, recordedAt, actor, entries } = EventView.properties;
const By = objectOrNull(
  Type.Object({ seq, label, at, recordedAt, actor, entries }),
  'The event of the story behind it; null where you do not read it',
);

const DecidedBy = objectOrNull(
  Type.Object({
    name: Type.String(),
    kind: Type.String({ description: 'group, city or project' }),
    number: Type.Integer(),
    since: Instant,
  }),
  'Whose decision it is, and under which number; null: the handbook of the process',
);

const who = {
  who: Type.String({ description: 'nobody, team, staff, resident, hold or done; for residents: company' }),
  whoLabel: Label,
  name: nullable(Type.String()),
};

export const ExplanationView = Type.Object({
  caseId: Id,
  number: Type.String(),
  processLabel: Label,
  clock: ClockView,
  run: Type.Integer({ description: 'How often it has been started afresh, this time included' }),
  brokenAt: nullable(Instant),
  endedAt: Type.String({ format: 'date-time', description: 'When it was met or stopped, else now' }),
  now: Instant,
  isOver: Type.Boolean(),
  spentMs: Type.Integer({ description: 'What the parts counted so far add up to' }),
  estimatedFrom: nullable(
    Type.String({
      description: 'From this date on the calendar is a guess, and the due time lies behind it',
    }),
  ),
  terms: Type.Object({
    processVersion: Type.Integer(),
    targetSeconds: Type.Integer(),
    target: DecidedBy,
    calendarChosen: DecidedBy,
    steps: DecidedBy,
    calendar: Type.Object({
      ref: Type.String(),
      label: objectOrNull(Label),
      hours: Label,
      zone: Type.String(),
      holidays: Type.Boolean({ description: 'Knows the holidays, and the days worked for them' }),
      owner: DecidedBy,
    }),
  }),
  parts: Type.Array(
    Type.Object({
      kind: Type.String({
        description:
          'counted, over (counted past the promise), held, or why it was skipped: night, break, weekend, holiday, closed',
      }),
      label: Label,
      from: Instant,
      to: Instant,
      ms: Type.Integer(),
      ahead: Type.Boolean({ description: 'Still to come, or spared because it was done before' }),
      by: By,
    }),
    { description: 'All of the time from the start to the due time, without a gap' },
  ),
  changes: Type.Array(
    Type.Object({ change: Type.String(), label: Label, at: Instant, targetSeconds: Type.Integer(), by: By }),
  ),
  turns: Type.Array(
    Type.Object({
      from: Instant,
      to: Instant,
      ms: Type.Integer(),
      countedMs: Type.Integer(),
      stateLabel: Label,
      ...who,
    }),
    { description: 'Who had the case when, from the start to the end' },
  ),
  holders: Type.Array(Type.Object({ ms: Type.Integer(), countedMs: Type.Integer(), ...who }), {
    description: 'The same, each holder once',
  }),
  past: Type.Array(
    Type.Object({ startedAt: Instant, metAt: nullable(Instant), brokenAt: nullable(Instant) }),
    { description: 'Runs before this one that were kept or broken' },
  ),
});
