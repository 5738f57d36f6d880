import { Type } from 'typebox';
import { visible } from '../../platform/http/formats.ts';
import { Id, Instant, Label, list, Named, nullable } from '../../platform/http/shapes.ts';

const sentence = (zh: string, en: string) =>
  Type.String({ format: 'line', minLength: 2, maxLength: 200, pattern: visible, label: { zh, en } });

export const PromiseBody = {
  unitId: Type.String({ format: 'id', label: { zh: '适用单位', en: 'Unit' } }),
  sentence: Type.Object({
    zh: sentence('承诺（中文）', 'Sentence in Chinese'),
    en: sentence('承诺（英文）', 'Sentence in English'),
  }),
  publishedWhere: Type.String({
    format: 'line',
    minLength: 1,
    maxLength: 200,
    pattern: visible,
    label: { zh: '公示位置', en: 'Published where' },
  }),
  publishedOn: Type.String({ format: 'date', label: { zh: '公示日期', en: 'Published since' } }),
  process: Type.String({ maxLength: 60, label: { zh: '流程', en: 'Process' } }),
  clock: Type.String({ maxLength: 60, label: { zh: '时限', en: 'Clock' } }),
  facts: Type.Optional(
    Type.Record(Type.String({ maxLength: 60 }), Type.String({ maxLength: 60 }), {
      maxProperties: 5,
      label: { zh: '适用工单', en: 'Cases it is about' },
    }),
  ),
  wantedShare: Type.Number({
    minimum: 1,
    maximum: 100,
    multipleOf: 0.1,
    label: { zh: '目标兑现率', en: 'Wanted share' },
  }),
};

export const seenVersion = {
  version: Type.Integer({ minimum: 1, maximum: 100_000, label: { zh: '版本', en: 'Version' } }),
};

export const PeriodQuery = {
  project: Type.Optional(Type.String({ format: 'id', label: { zh: '项目', en: 'Project' } })),
  from: Type.Optional(Type.String({ format: 'date', label: { zh: '开始日期', en: 'From' } })),
  to: Type.Optional(Type.String({ format: 'date', label: { zh: '结束日期', en: 'To' } })),
};

const resultFields = {
  decided: Type.Integer({ description: 'Kept and broken together' }),
  kept: Type.Integer(),
  broken: Type.Integer({ description: 'Against the first promise, whatever was agreed later' }),
  keptAgreed: Type.Integer({
    description: 'Of the broken ones: kept against a later time that had been agreed',
  }),
  reportedLate: Type.Integer({ description: 'Of the broken ones: done in time, and told late' }),
  running: Type.Integer({ description: 'Neither yet' }),
  share: nullable(
    Type.Number({ description: 'Of a hundred, how many were kept; null where none was decided' }),
  ),
};

export const PromiseShown = Type.Object({
  id: Id,
  version: Type.Integer(),
  unit: Type.Object({ id: Id, name: Type.String(), kind: Type.String() }),
  sentence: Label,
  publishedWhere: Type.String(),
  publishedOn: Type.String({ format: 'date' }),
  process: Type.String(),
  processLabel: Label,
  clock: Type.String(),
  clockLabel: Label,
  facts: Type.Array(
    Type.Object({ key: Type.String(), label: Label, value: Type.String(), valueLabel: Label }),
  ),
  wantedShare: Type.Number(),
  madeAt: Instant,
  madeBy: nullable(Type.String()),
  reviewedAt: Instant,
  reviewedBy: nullable(Type.String()),
  reviewDueOn: Type.String({ format: 'date' }),
  reviewOverdue: Type.Boolean(),
  mayManage: Type.Boolean(),
  result: Type.Object({
    ...resultFields,
    reached: nullable(Type.Boolean({ description: 'Whether the wanted share was kept' })),
  }),
  byProject: Type.Array(Type.Object({ project: Named, ...resultFields })),
});

export const ContactsShown = Type.Object({
  project: Named,
  mayManage: Type.Boolean(),
  contacts: Type.Array(
    Type.Object({
      id: Id,
      kind: Type.String({ description: 'phone or email' }),
      value: Type.String(),
      hours: nullable(Type.String()),
    }),
  ),
  missing: Type.Array(Type.String({ description: 'phone or email, where there is none' })),
});

const Choice = Type.Object({ value: Type.String(), label: Label });

export const RegisterShown = Type.Object({
  from: Type.String({ format: 'date' }),
  to: Type.String({ format: 'date' }),
  now: Instant,
  items: Type.Array(PromiseShown),
  contacts: Type.Array(ContactsShown),
  units: Type.Array(Type.Object({ id: Id, name: Type.String(), kind: Type.String() }), {
    description: 'For which you may make promises',
  }),
  clocks: Type.Array(
    Type.Object({
      process: Type.String(),
      processLabel: Label,
      clock: Type.String(),
      clockLabel: Label,
      facts: Type.Array(Type.Object({ key: Type.String(), label: Label, values: Type.Array(Choice) })),
    }),
    { description: 'What a promise can be measured by' },
  ),
});

export const CasesShown = list(
  Type.Object({
    id: Id,
    number: Type.String(),
    processLabel: Label,
    stateLabel: Label,
    project: Type.String(),
    place: nullable(Type.String()),
    outcome: Type.String({ description: 'kept, broken or running' }),
    reportedLate: Type.Boolean(),
    keptAgreed: Type.Boolean(),
    dueAt: nullable(Instant),
    metAt: nullable(Instant),
    decidedAt: nullable(Instant),
  }),
);

export const ContactBody = {
  kind: Type.Unsafe<'phone' | 'email'>({
    type: 'string',
    enum: ['phone', 'email'],
    label: { zh: '类型', en: 'Kind' },
  }),
  value: Type.String({
    format: 'line',
    minLength: 3,
    maxLength: 120,
    pattern: visible,
    label: { zh: '号码或邮箱', en: 'Number or address' },
  }),
  hours: Type.Optional(
    Type.String({
      format: 'line',
      minLength: 1,
      maxLength: 80,
      pattern: visible,
      label: { zh: '服务时间', en: 'Hours' },
    }),
  ),
};
