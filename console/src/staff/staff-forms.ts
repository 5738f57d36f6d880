import type { FieldSchema, Label } from '../api/shapes.ts';
import { beginningOf, dayFrom, endOf as dayOver } from '../time/days.ts';
import { serverNow } from '../time/now.ts';
import type { Unit } from './staff-queries.ts';

const label = (zh: string, en: string): Label => ({ zh, en });
const day = (name: Label, help?: Label): FieldSchema => ({
  type: 'string',
  format: 'date',
  label: name,
  ...(help ? { help } : {}),
});

const from = day(label('从哪天起', 'From'), label('不填：马上生效', 'Left empty: at once'));
const to = day(
  label('到哪天为止（含当天）', 'Until and including'),
  label('不填：不限期', 'Left empty: no end'),
);
export const endSchema: FieldSchema = {
  type: 'object',
  properties: { on: day(label('最后一天', 'Last day'), label('不填：马上结束', 'Left empty: at once')) },
};

/** The posts that may be given in a unit, and since when until when. */
export function postSchema(units: readonly Unit[], unitId: string | undefined): FieldSchema {
  const open = units.filter((unit) => unit.mayGive.length > 0);
  const roles = open.find((unit) => unit.id === unitId)?.mayGive ?? [];
  return {
    type: 'object',
    properties: {
      unitId: {
        type: 'string',
        label: label('单位', 'Unit'),
        enum: open.map((unit) => unit.id),
        labels: Object.fromEntries(open.map((unit) => [unit.id, unitWords(unit)])),
      },
      // Which posts there are follows from the unit.
      ...(roles.length > 0
        ? {
            role: {
              type: 'string',
              label: label('岗位', 'Post'),
              enum: roles.map((role) => role.key),
              labels: Object.fromEntries(roles.map((role) => [role.key, role.label])),
            },
          }
        : {}),
      from,
      to,
    },
    required: ['unitId', ...(roles.length > 0 ? ['role'] : [])],
  };
}

export const personSchema: FieldSchema = {
  type: 'object',
  properties: {
    name: { type: 'string', label: label('姓名', 'Name'), maxLength: 60 },
    title: { type: 'string', label: label('职务', 'Title'), maxLength: 60 },
    username: {
      type: 'string',
      label: label('用户名', 'User name'),
      maxLength: 30,
      help: label(
        '登录用，3 到 30 个字母、数字或 . _ -',
        'To sign in with: 3 to 30 letters, digits or . _ -',
      ),
    },
  },
  required: ['name'],
};

const unitWords = (unit: Unit): Label => ({
  zh: `${unit.name}（${unit.kindLabel.zh}）`,
  en: `${unit.name} (${unit.kindLabel.en})`,
});

/** The first moment of a day of the project's calendar; nothing for today, which has begun. */
export function startOf(date: unknown): string | undefined {
  const day = dayFrom(date);
  if (!day) return undefined;
  const at = beginningOf(day);
  return at <= serverNow() && serverNow() < dayOver(day) ? undefined : new Date(at).toISOString();
}

/** The moment after the last of a day. */
export function endOf(date: unknown): string | undefined {
  const day = dayFrom(date);
  return day ? new Date(dayOver(day)).toISOString() : undefined;
}
