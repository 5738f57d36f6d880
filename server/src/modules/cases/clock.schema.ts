import { Type } from 'typebox';
import { Instant, Label, nullable } from '../../platform/http/shapes.ts';

export const ClockView = Type.Object({
  key: Type.String(),
  label: Label,
  state: Type.String({
    description: 'counting, held, met, breached or stopped; breached with metAt: done, but late',
  }),
  startedAt: Instant,
  dueAt: nullable(Instant),
  originalDueAt: nullable({ ...Instant, description: 'What was promised at first; dueAt is what holds now' }),
  agreedDueAt: nullable({
    ...Instant,
    description:
      'The later time agreed with the resident; while held, as it was when the hold began: it moves on with it',
  }),
  originalState: Type.String({
    description: 'As state, against what was promised at first: breached where only the agreed time is kept',
  }),
  metAt: nullable(Instant),
  reportedLate: Type.Boolean(),
  spentSeconds: Type.Integer(),
  targetSeconds: Type.Integer(),
  calendar: Type.String(),
  estimated: Type.Boolean({
    description: 'The days of the year in which it is due have not been published; it may still move',
  }),
});
