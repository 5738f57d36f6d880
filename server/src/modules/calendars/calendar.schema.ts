import { Type } from 'typebox';
import { holidayNames } from '../../kernel/clocks/chinese-holidays.ts';
import { visible } from '../../platform/http/formats.ts';
import { Id, Instant, Label, list, nullable } from '../../platform/http/shapes.ts';

const words = (zh: string, en: string, maxLength: number) =>
  Type.String({ format: 'plain', minLength: 1, maxLength, pattern: visible, label: { zh, en } });
const bilingual = (zh: string, en: string) =>
  Type.Object({
    zh: words(`${zh}（中文）`, `${en} (Chinese)`, 40),
    en: words(`${zh}（英文）`, `${en} (English)`, 80),
  });
const date = (zh: string, en: string) => Type.String({ format: 'date', label: { zh, en } });
const time = (zh: string, en: string) => Type.String({ minLength: 1, maxLength: 8, label: { zh, en } });

const FrameIn = Type.Object({ from: time('开始', 'From'), to: time('结束', 'To') });
const FramesIn = Type.Array(FrameIn, { maxItems: 12, label: { zh: '时段', en: 'Stretches' } });
const Frame = Type.Object({
  from: Type.String(),
  to: Type.String({ description: 'Not later than `from`: on the next day; 24:00 is midnight' }),
});
const Frames = Type.Array(Frame);

export const CalendarKey = Type.String({
  pattern: '^[a-z][A-Za-z0-9]{1,39}$',
  maxLength: 40,
  label: { zh: '代号', en: 'Key' },
});

const UnitShown = Type.Object({
  id: Id,
  parentId: nullable(Id),
  kind: Type.String({ description: 'group, city or project' }),
  name: Type.String(),
  mayManage: Type.Boolean(),
});
export const UnitRef = Type.Object({ id: Id, name: Type.String() });
const From = Type.Union([UnitRef, Type.Null()], { description: 'Whose version holds; null: as it ships' });

const summary = {
  key: Type.String(),
  label: Label,
  ref: Type.String({ description: 'What clocks that begin now are counted in' }),
  zone: Type.String(),
  /** Day and night has no week. */
  week: nullable(Type.Array(Frames)),
  follows: Type.Boolean({ description: 'Knows the holidays of the State Council' }),
  estimatedFrom: nullable(Type.String({ description: 'The first date that nobody has published yet' })),
  from: From,
};

export const CalendarList = Type.Object({
  unit: UnitShown,
  units: Type.Array(UnitShown, { description: 'Those you may look at' }),
  mayPublish: Type.Boolean(),
  items: Type.Array(Type.Object(summary)),
});

const Used = Type.Object({ process: Label, clock: Label });
const VersionShown = Type.Object({
  ref: Type.String(),
  number: Type.Integer(),
  unit: UnitRef,
  week: nullable(Type.Array(Frames)),
  effectiveFrom: Instant,
  state: Type.String({ description: 'coming, inForce or past' }),
  madeBy: nullable(Type.String()),
  madeAt: Instant,
  note: nullable(Type.String()),
  addsYears: Type.Boolean({ description: 'Differs from the one before by published years alone' }),
});
const DayShown = Type.Object({
  on: Type.String(),
  kind: Type.String({ description: 'working, closed, holiday, makeUp or local' }),
  frames: Frames,
  name: Type.Union([Label, Type.Null()]),
  estimated: Type.Boolean(),
});

export const CalendarDetail = Type.Object({
  ...summary,
  unit: UnitShown,
  year: Type.Integer(),
  days: Type.Array(DayShown),
  own: Type.Array(Type.Object({ on: Type.String(), name: Label, frames: Frames })),
  following: Type.Union([Type.Object({ free: Frames, makeUp: Frames }), Type.Null()]),
  usedBy: Type.Array(Used),
  seen: Type.Integer({
    description: 'The newest version of this very unit, 0 for none; send it back with a change',
  }),
  versions: Type.Array(VersionShown),
  complement: Type.Union(
    [
      Type.Object({
        week: Type.Array(Frames),
        own: Type.Array(Type.Object({ on: Type.String(), name: Label, frames: Frames })),
        following: Type.Union([Type.Object({ free: Frames, makeUp: Frames }), Type.Null()]),
      }),
      Type.Null(),
    ],
    {
      description:
        'All other hours, for a calendar of nights and holidays; null where work runs over midnight',
    },
  ),
});

const hoursIn = {
  unitId: Type.String({ format: 'id', label: { zh: '单位', en: 'Unit' } }),
  label: bilingual('名称', 'Name'),
  zone: Type.String({ minLength: 1, maxLength: 60, format: 'line', label: { zh: '时区', en: 'Time zone' } }),
  week: Type.Array(FramesIn, {
    minItems: 7,
    maxItems: 7,
    label: { zh: '每周时段', en: 'Week' },
    description: 'Monday first',
  }),
  days: Type.Optional(
    Type.Array(Type.Object({ on: date('日期', 'Date'), name: bilingual('名称', 'Name'), frames: FramesIn }), {
      maxItems: 400,
      label: { zh: '特殊日期', en: 'Days of its own' },
    }),
  ),
  follows: Type.Optional(
    Type.Object(
      { free: FramesIn, makeUp: FramesIn },
      {
        description:
          'What is worked on holidays and on the days that make up for them; left out: it does not follow',
      },
    ),
  ),
};

/** Hours that are only being tried. */
export const CalendarTried = Type.Object(hoursIn);

export const CalendarIn = Type.Object({
  ...hoursIn,
  effectiveFrom: Type.Optional(
    Type.String({ format: 'instant', label: { zh: '生效时间', en: 'In force from' } }),
  ),
  note: Type.Optional(words('说明', 'Note', 200)),
  seen: Type.Integer({ minimum: 0, maximum: 2_000_000_000, label: { zh: '所见版本', en: 'Version seen' } }),
  applyTo: Type.Optional(
    Type.Unsafe<'new' | 'running'>({
      type: 'string',
      enum: ['new', 'running'],
      label: { zh: '用于', en: 'Apply to' },
    }),
  ),
});

const Due = Type.Object({ targetSeconds: Type.Integer(), dueAt: nullable(Instant) });

export const CalendarTrial = Type.Object({
  running: Type.Integer({ description: 'Running cases with a clock that counts in this calendar' }),
  moves: Type.Integer({ description: 'Of those, cases of which a due time would move' }),
  nowOverdue: Type.Integer(),
  failed: Type.Integer({ description: 'Cases of which a clock would never run out in these hours' }),
  items: Type.Array(
    Type.Object({
      caseId: Id,
      number: Type.String(),
      project: Type.String(),
      stateLabel: Label,
      clockLabel: Label,
      from: Due,
      to: Due,
      nowOverdue: Type.Boolean(),
    }),
    { description: 'The first fifty, those that would be overdue before the others' },
  ),
});

export const CalendarMade = Type.Object({
  ref: Type.String(),
  effectiveFrom: Instant,
  reconsideration: nullable(Id),
});

const holidays = Object.keys(holidayNames) as (keyof typeof holidayNames)[];
const HolidayIn = Type.Unsafe<keyof typeof holidayNames>({
  type: 'string',
  enum: holidays,
  label: { zh: '节日', en: 'Holiday' },
});
const Free = { from: date('开始日期', 'First day'), to: date('结束日期', 'Last day') };

export const YearIn = Type.Object({
  year: Type.Integer({ minimum: 2020, maximum: 2100, label: { zh: '年份', en: 'Year' } }),
  free: Type.Array(Type.Object({ holiday: HolidayIn, ...Free }), {
    minItems: 1,
    maxItems: 20,
    label: { zh: '放假', en: 'Free days' },
  }),
  makeUp: Type.Array(Type.Object({ holiday: HolidayIn, on: date('日期', 'Date') }), {
    maxItems: 20,
    label: { zh: '调休上班', en: 'Days made up' },
  }),
  source: words('依据', 'Source', 200),
  seen: Type.Integer({ minimum: 0, maximum: 10_000, label: { zh: '所见版本', en: 'Version seen' } }),
  reason: Type.Optional(words('更正原因', 'Why it is corrected', 200)),
});

const Progress = Type.Object({
  state: Type.String({ description: 'waiting, running or done' }),
  total: nullable(Type.Integer()),
  done: Type.Integer(),
  moved: Type.Integer(),
  nowOverdue: Type.Integer(),
  failed: Type.Integer(),
});

export const YearList = Type.Object({
  ...list(
    Type.Object({
      year: Type.Integer(),
      version: Type.Integer({ description: 'Send it back as `seen` with a correction' }),
      ships: Type.Boolean({ description: 'Comes with the product' }),
      differs: Type.Boolean({ description: 'What counts here is other than what comes with the product' }),
      free: Type.Array(
        Type.Object({ holiday: Type.String(), label: Label, from: Type.String(), to: Type.String() }),
      ),
      makeUp: Type.Array(Type.Object({ holiday: Type.String(), label: Label, on: Type.String() })),
      source: nullable(Type.String()),
      reason: nullable(Type.String()),
      madeBy: nullable(Type.String()),
      madeAt: nullable(Instant),
      progress: Type.Union([Progress, Type.Null()], { description: 'Running cases being counted anew' }),
    }),
  ).properties,
  next: Type.Integer({ description: 'The first year that nobody has published' }),
  holidays: Type.Array(Type.Object({ key: Type.String(), label: Label })),
  mayPublish: Type.Boolean(),
});

export const YearMade = Type.Object({
  version: Type.Integer(),
  calendars: Type.Array(Type.String(), { description: 'Versions that know the year' }),
  reconsideration: Id,
});
