import { type Static, Type } from 'typebox';
import { visible } from '../../platform/http/formats.ts';
import { Id, Instant, Named, nullable } from '../../platform/http/shapes.ts';

const label = (zh: string, en: string) => ({ label: { zh, en } });
export const Day = (zh: string, en: string) => Type.String({ format: 'date', ...label(zh, en) });
const Hour = (zh: string, en: string) =>
  Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', ...label(zh, en) });

const Turn = Type.Object({
  shiftId: Id,
  day: Type.String({ format: 'date', description: 'The day on which it begins' }),
  name: Type.String(),
  team: nullable(Named),
  staff: Named,
  insteadOf: nullable(Named),
  startsAt: Instant,
  endsAt: Instant,
  isThere: Type.Boolean({ description: 'False: has left or lost the post, so nobody is on duty' }),
  isNow: Type.Boolean(),
  owesNote: Type.Boolean({ description: 'Is over, and nobody has handed over' }),
  swap: nullable(Type.Object({ id: Id, to: Named, askedBy: Id })),
  handover: nullable(
    Type.Object({
      id: Id,
      staff: Named,
      note: Type.String(),
      writtenAt: Instant,
      confirmedBy: nullable(Type.String()),
      confirmedAt: nullable(Instant),
    }),
  ),
  may: Type.Array(Type.String(), { description: 'swap, agree, decline, withdraw, handOver, confirm, end' }),
});
export type TurnShown = Static<typeof Turn>;

export const Roster = Type.Object({
  project: Named,
  timeZone: Type.String(),
  from: Type.String({ format: 'date' }),
  days: Type.Integer(),
  turns: Type.Array(Turn),
  holes: Type.Array(Type.Object({ from: Instant, to: Instant }), { description: 'Hours without anybody' }),
  mayManage: Type.Boolean(),
  now: Instant,
});

export const OnDutyNow = Type.Object({
  items: Type.Array(
    Type.Object({
      project: Named,
      name: Type.String(),
      team: nullable(Named),
      staff: Named,
      endsAt: Instant,
    }),
  ),
});

export const NewShift = Type.Object({
  project: Id,
  team: Type.Optional(nullable(Id)),
  name: Type.String({
    minLength: 1,
    maxLength: 40,
    format: 'plain',
    pattern: visible,
    ...label('班次', 'Shift'),
  }),
  staff: Type.String({ format: 'id', ...label('值班人', 'Who') }),
  weekdays: Type.Optional(
    Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), {
      minItems: 1,
      maxItems: 7,
      uniqueItems: true,
      description: 'Monday is 1; left out: every day',
      ...label('星期', 'Days of the week'),
    }),
  ),
  firstDay: Day('开始日期', 'First day'),
  lastDay: Type.Optional(nullable(Day('结束日期', 'Last day'))),
  starts: Hour('上班时间', 'From'),
  ends: Hour('下班时间（早于上班时间即为次日）', 'To (earlier than from: on the next day)'),
  replaces: Type.Optional(
    Type.String({ format: 'id', description: 'A shift that is no more from the first day on' }),
  ),
});
export type NewShift = Static<typeof NewShift>;

export const EndShift = Type.Object({ day: Day('从哪天起取消', 'The first day without it') });

export const turnOf = { shift: Id, day: Day('日期', 'Day') };
export const NewSwap = Type.Object({
  ...turnOf,
  to: Type.String({ format: 'id', ...label('代班人', 'Who takes it') }),
});
export const Decision = Type.Object({
  decision: Type.Unsafe<'agreed' | 'declined' | 'withdrawn'>(
    Type.String({ enum: ['agreed', 'declined', 'withdrawn'] }),
  ),
});
export const NewHandover = Type.Object({
  ...turnOf,
  note: Type.String({
    minLength: 2,
    maxLength: 2000,
    format: 'text',
    pattern: visible,
    ...label('交班内容', 'What the next one has to know'),
  }),
});
