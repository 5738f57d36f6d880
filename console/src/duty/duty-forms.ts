import type { FieldSchema, Label } from '../api/shapes.ts';
import { dayName } from '../time/names.ts';
import { two } from '../time/wall-clock.ts';

const label = (zh: string, en: string): Label => ({ zh, en });

const days: Record<string, { label: Label; weekdays?: number[] }> = {
  once: { label: label('只这一天', 'That day only') },
  daily: { label: label('每天', 'Every day') },
  workdays: { label: label('周一至周五', 'Monday to Friday'), weekdays: [1, 2, 3, 4, 5] },
  weekend: { label: label('周六、周日', 'Saturday and Sunday'), weekdays: [6, 7] },
  ...Object.fromEntries(
    [...'一二三四五六日'].map((zh, i) => [
      `day${i + 1}`,
      {
        label: label(`每周${zh}`, `Every ${dayName(i, 'en', 'long')}`),
        weekdays: [i + 1],
      },
    ]),
  ),
};

const halfHours = Array.from({ length: 48 }, (_, i) => `${two(Math.floor(i / 2))}:${i % 2 ? '30' : '00'}`);
const hour = (name: Label, help?: Label): FieldSchema => ({
  type: 'string',
  label: name,
  enum: halfHours,
  labels: Object.fromEntries(halfHours.map((one) => [one, label(one, one)])),
  ...(help ? { help } : {}),
});

export const shiftSchema: FieldSchema = {
  type: 'object',
  properties: {
    name: { type: 'string', label: label('班次', 'Shift'), maxLength: 40 },
    staff: { type: 'string', format: 'id', refersTo: 'staff', label: label('值班人', 'Who') },
    team: {
      type: 'string',
      format: 'id',
      refersTo: 'team',
      label: label('班组', 'Team'),
      help: label('不填：整个项目', 'Left empty: the whole project'),
    },
    days: {
      type: 'string',
      label: label('哪几天', 'Which days'),
      enum: Object.keys(days),
      labels: Object.fromEntries(Object.entries(days).map(([key, day]) => [key, day.label])),
    },
    firstDay: { type: 'string', format: 'date', label: label('从哪天起', 'From') },
    lastDay: {
      type: 'string',
      format: 'date',
      label: label('到哪天为止（含当天）', 'Until and including'),
      help: label('不填：不限期', 'Left empty: no end'),
    },
    starts: hour(label('上班', 'Begins at')),
    ends: hour(
      label('下班', 'Ends at'),
      label('不晚于上班时间即为次日', 'Not later than the beginning: on the next day'),
    ),
  },
  required: ['name', 'staff', 'days', 'firstDay', 'starts', 'ends'],
};

/** A shift as the server takes it. */
export function shiftFrom({ days: which, ...values }: Record<string, unknown>): Record<string, unknown> {
  const { weekdays } = days[String(which)] ?? {};
  return {
    ...values,
    ...(weekdays ? { weekdays } : {}),
    ...(which === 'once' ? { lastDay: values.firstDay } : {}),
  };
}

export const swapSchema: FieldSchema = {
  type: 'object',
  properties: {
    to: { type: 'string', format: 'id', refersTo: 'staff', label: label('请谁代班', 'Who takes it') },
  },
  required: ['to'],
};

export const noteSchema: FieldSchema = {
  type: 'object',
  properties: {
    note: {
      type: 'string',
      format: 'text',
      minLength: 2,
      maxLength: 2000,
      label: label('接班的人要知道什么', 'What the next one has to know'),
      help: label(
        '没办完的事、在场的人、钥匙和设备',
        'What is unfinished, who is on site, keys and equipment',
      ),
    },
  },
  required: ['note'],
};

export const endSchema: FieldSchema = {
  type: 'object',
  properties: {
    day: { type: 'string', format: 'date', label: label('从哪天起取消', 'The first day without it') },
  },
  required: ['day'],
};
