import { type TSchema, Type } from 'typebox';
import {
  type ArchiveField,
  occupancyFields,
  personFields,
  phoneLabels,
  placeFields,
} from '../../directory/archive-fields.ts';
import { visible } from '../../platform/http/formats.ts';
import { Id, Instant, Label, nullable } from '../../platform/http/shapes.ts';
import { personal } from '../privacy/personal.ts';

const labelOf = (fields: readonly ArchiveField[], key: string) =>
  fields.find((field) => field.key === key)!.label;

const named = (zh: string, en: string) => ({ label: { zh, en } });

const orNull = <T>(schema: object) =>
  Type.Optional(Type.Unsafe<T | null>({ ...schema, type: [(schema as { type: string }).type, 'null'] }));

function lineOf(fields: readonly ArchiveField[], key: string, maxLength: number) {
  return {
    type: 'string',
    format: 'plain',
    minLength: 1,
    maxLength,
    pattern: visible,
    label: labelOf(fields, key),
  };
}

/** A choice also takes null where it may be emptied. */
function choice(fields: readonly ArchiveField[], key: string) {
  const field = fields.find((one) => one.key === key)!;
  return Type.Optional(
    Type.Unsafe<string | null>({
      type: ['string', 'null'],
      enum: [...Object.keys(field.values!), null],
      label: field.label,
      labels: field.values,
    }),
  );
}

export function oneOf(fields: readonly ArchiveField[], key: string) {
  const field = fields.find((one) => one.key === key)!;
  return Type.Unsafe<string>({
    type: 'string',
    enum: Object.keys(field.values!),
    label: field.label,
    labels: field.values,
  });
}

const words = (fields: readonly ArchiveField[], key: string) =>
  orNull<string>({
    type: 'string',
    format: 'text',
    minLength: 1,
    maxLength: 2000,
    pattern: visible,
    widget: 'textarea',
    label: labelOf(fields, key),
  });

const line = (fields: readonly ArchiveField[], key: string, maxLength: number) =>
  orNull<string>(lineOf(fields, key, maxLength));

const whole = (fields: readonly ArchiveField[], key: string, minimum: number, maximum: number) =>
  orNull<number>({ type: 'integer', minimum, maximum, label: labelOf(fields, key) });

const date = (fields: readonly ArchiveField[], key: string) =>
  orNull<string>({ type: 'string', format: 'date', label: labelOf(fields, key) });

const area = (key: string) =>
  orNull<number>({
    type: 'number',
    minimum: 0.01,
    maximum: 9_999_999,
    multipleOf: 0.01,
    label: labelOf(placeFields, key),
  });

export const placeValues = {
  usage: choice(placeFields, 'usage'),
  occupiedAs: choice(placeFields, 'occupiedAs'),
  floor: whole(placeFields, 'floor', -20, 300),
  storeys: whole(placeFields, 'storeys', 1, 300),
  hasLift: orNull<boolean>({ type: 'boolean', label: labelOf(placeFields, 'hasLift') }),
  area: area('area'),
  innerArea: area('innerArea'),
  layout: line(placeFields, 'layout', 60),
  orientation: choice(placeFields, 'orientation'),
  fitOut: choice(placeFields, 'fitOut'),
  handedOverOn: date(placeFields, 'handedOverOn'),
  residents: whole(placeFields, 'residents', 0, 9999),
  note: words(placeFields, 'note'),
};

export const placeCode = Type.Unsafe<string>(lineOf(placeFields, 'code', 30));
export const placeName = Type.Unsafe<string>(lineOf(placeFields, 'name', 80));
export const parentId = orNull<string>({
  type: 'string',
  format: 'id',
  label: labelOf(placeFields, 'parentId'),
});

export const personValues = {
  salutation: line(personFields, 'salutation', 30),
  gender: choice(personFields, 'gender'),
  birthYear: whole(personFields, 'birthYear', 1900, 2100),
  language: line(personFields, 'language', 30),
  serviceNeeds: words(personFields, 'serviceNeeds'),
  note: words(personFields, 'note'),
  idNumber: orNull<string>({
    type: 'string',
    format: 'plain',
    minLength: 1,
    maxLength: 40,
    label: labelOf(personFields, 'idNumber'),
  }),
  registerNo: orNull<string>({
    type: 'string',
    format: 'plain',
    pattern: '^[0-9A-Z]{15}([0-9A-Z]{3})?$',
    label: labelOf(personFields, 'registerNo'),
  }),
  contactName: line(personFields, 'contactName', 60),
};

export const personName = Type.Unsafe<string>(lineOf(personFields, 'name', 60));
export const personKind = oneOf(personFields, 'kind');

export const phoneNumber = Type.String({
  format: 'plain',
  minLength: 1,
  maxLength: 40,
  ...named('电话', 'Phone'),
});
export const phoneLabel = Type.Unsafe<string>({
  type: 'string',
  enum: Object.keys(phoneLabels),
  labels: phoneLabels,
  ...named('号码类型', 'Kind of number'),
});

export const occupancyRole = oneOf(occupancyFields, 'role');
export const occupancyValues = {
  fromOn: date(occupancyFields, 'fromOn'),
  toOn: date(occupancyFields, 'toOn'),
  share: orNull<number>({
    type: 'number',
    minimum: 0.0001,
    maximum: 1,
    multipleOf: 0.0001,
    label: labelOf(occupancyFields, 'share'),
  }),
  movedInOn: date(occupancyFields, 'movedInOn'),
};

export const seenVersion = Type.Integer({ minimum: 1, maximum: 2_147_483_647, ...named('版本', 'Version') });
export const reason = Type.Optional(
  Type.String({
    format: 'text',
    minLength: 1,
    maxLength: 500,
    pattern: visible,
    ...named('更正原因', 'Reason'),
  }),
);
export const givenReason = Type.String({
  format: 'text',
  minLength: 1,
  maxLength: 500,
  pattern: visible,
  ...named('原因', 'Reason'),
});
export const idField = (zh: string, en: string) => Type.String({ format: 'id', ...named(zh, en) });

/** What a list says of its length: counted up to a thousand, `more` beyond. */
export const counted = <T extends TSchema>(item: T) =>
  Type.Object({
    items: Type.Array(item),
    nextCursor: nullable(Type.String()),
    count: Type.Integer(),
    more: Type.Boolean({ description: 'There are more than counted' }),
  });

export const HouseRow = Type.Object({
  id: Id,
  name: Type.String(),
  code: Type.String(),
  kind: Type.String(),
  kindLabel: Label,
  buildingName: nullable(Type.String()),
  unitName: nullable(Type.String()),
  floor: nullable(Type.Integer()),
  area: nullable(Type.Number()),
  usage: nullable(Type.String()),
  usageLabel: nullable(Label),
  occupiedAs: nullable(Type.String()),
  occupiedAsLabel: nullable(Label),
  handedOverOn: nullable(Type.String()),
  occupants: Type.Array(
    Type.Object({ id: Id, name: Type.String(personal('name')), role: Type.String(), roleLabel: Label }),
  ),
  missing: Type.Array(Type.String()),
  updatedAt: Instant,
  version: Type.Integer(),
});

export const PersonRow = Type.Object({
  id: Id,
  name: Type.String(personal('name')),
  salutation: nullable(Type.String(personal('detail'))),
  kind: Type.String(),
  kindLabel: Label,
  phones: Type.Array(Type.String({ description: 'Masked' })),
  places: Type.Array(Type.Object({ id: Id, name: Type.String(), role: Type.String(), roleLabel: Label })),
  missing: Type.Array(Type.String()),
  updatedAt: Instant,
  version: Type.Integer(),
});

export const Upkeep = Type.Object({ total: Type.Integer(), stale: Type.Integer(), missing: countedGaps() });

function countedGaps() {
  return Type.Array(Type.Object({ field: Type.String(), label: Label, count: Type.Integer() }));
}

export const History = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      at: Instant,
      actor: Type.Object({ id: nullable(Id), name: Type.String() }),
      action: Type.String(),
      actionLabel: Label,
      reason: nullable(Type.String()),
      about: nullable(
        Type.Object({
          kind: Type.String({ description: 'person or place' }),
          id: Id,
          name: Type.String(personal('name', 'person')),
        }),
      ),
      changes: Type.Array(
        Type.Object({
          field: Type.String(),
          label: Label,
          before: nullable(Type.String(personal('byField'))),
          after: nullable(Type.String(personal('byField'))),
          beforeLabel: nullable(Type.Object(Label.properties, personal('byField'))),
          afterLabel: nullable(Type.Object(Label.properties, personal('byField'))),
        }),
      ),
    }),
  ),
});
