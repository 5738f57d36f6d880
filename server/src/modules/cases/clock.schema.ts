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
  metAt: nullable(Instant),
  reportedLate: Type.Boolean(),
  spentSeconds: Type.Integer(),
  targetSeconds: Type.Integer(),
  calendar: Type.String(),
});
