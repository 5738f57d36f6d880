import { Type } from 'typebox';
import { visible } from '../../platform/http/formats.ts';
import { Id, Instant, Label, Named, nullable } from '../../platform/http/shapes.ts';
import { personal } from '../privacy/personal.ts';
import { ClockView } from './clock.schema.ts';

const brief = { id: Id, number: Type.String(), processLabel: Label, stateLabel: Label };

const person = nullable(
  Type.Object({
    id: Id,
    name: Type.String(personal('name')),
    salutation: nullable(Type.String(personal('detail'))),
  }),
);

export const SurvivorView = Type.Object(
  {
    ...brief,
    tone: nullable(Type.String()),
    open: Type.Boolean(),
    maySee: Type.Boolean({ description: 'Whether its own page is yours to see' }),
    clocks: Type.Array(ClockView),
  },
  { description: 'Where the matter goes on' },
);

export const MergedView = Type.Object({
  ...brief,
  channelLabel: Label,
  occurredAt: Instant,
  mergedAt: Instant,
  person,
  description: Type.String(),
  photos: Type.Array(Id),
});

export const ClockCompared = Type.Object({
  key: Type.String(),
  label: Label,
  before: nullable(ClockView),
  after: ClockView,
});

/** An open case that may be the same matter. */
export const DuplicateView = Type.Object({
  ...brief,
  process: Type.String(),
  version: Type.Integer(),
  openedAt: Instant,
  place: nullable(Named),
  person,
  summary: Type.String(),
  why: Label,
});

export const MergePreview = Type.Object({
  survivor: Type.Object({ ...brief, version: Type.Integer() }),
  hindrances: Type.Array(Label, { description: 'Nothing is merged while there is any' }),
  clocks: Type.Array(ClockCompared, { description: 'Of the case that goes on' }),
  ends: Type.Array(
    Type.Object({
      ...brief,
      version: Type.Integer(),
      occurredAt: Instant,
      clocks: Type.Array(ClockView),
    }),
  ),
});

export const SplitPreview = Type.Object({
  original: Type.Object({ ...brief, version: Type.Integer() }),
  hindrances: Type.Array(Label, { description: 'Nothing is split while there is any' }),
  clocks: Type.Array(ClockCompared, {
    description: 'Of the part: before as each stands in the original, after as it would in the part',
  }),
});

export const version = Type.Integer({
  minimum: 0,
  maximum: 2 ** 31 - 1,
  label: { zh: '版本', en: 'Version' },
});

export const words = (label: { zh: string; en: string }, maxLength: number) =>
  Type.String({ format: 'text', minLength: 1, maxLength, pattern: visible, label });
