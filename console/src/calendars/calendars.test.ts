import { expect, test } from 'vitest';
import { zh } from '../words/zh.ts';
import { keyFrom, newDraft } from './calendar-draft.ts';
import type { CalendarDay } from './calendar-queries.ts';
import { minutesOf, sayWeek, stretchesOn, tidyTime } from './say-hours.ts';
import { monthsOf, specialRuns } from './year-days.ts';
import { countDays, nextYearDraft } from './year-draft.ts';

const t = (key: string, values: Record<string, string | number> = {}) => {
  const found = key.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], zh);
  return String(found).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
};
const speech = { t, language: 'zh' as const };
const day = [{ from: '09:00', to: '18:00' }];
const night = [{ from: '22:00', to: '06:00' }];

test('days that are alike are said in one breath, nights with the day they end on', () => {
  expect(sayWeek([day, day, day, day, day, [], []], speech)).toBe('周一至周五 09:00–18:00；周六、周日 休息');
  expect(sayWeek(Array(7).fill(night), speech)).toBe('每天 22:00–次日 06:00');
  expect(sayWeek(null, speech)).toBe('每天 24 小时');
});

test('a night is drawn on both of its days and counted once', () => {
  const week = [night, [], [], [], [], [], []];
  expect(stretchesOn(week, 0)).toEqual([{ from: 1320, to: 1440, fromYesterday: false }]);
  expect(stretchesOn(week, 1)).toEqual([{ from: 0, to: 360, fromYesterday: true }]);
  expect(minutesOf(week)).toBe(480);
  expect(minutesOf([[{ from: '9', to: '18:00' }]])).toBeNull();
  expect(minutesOf([[{ from: '25:00', to: '18:00' }]])).toBeNull();
});

test('a time may be typed short, and what is none stays as it was typed', () => {
  expect(['9', '930', '0930', '9:30', '24', '9：05'].map(tidyTime)).toEqual([
    '09:00',
    '09:30',
    '09:30',
    '09:30',
    '24:00',
    '09:05',
  ]);
  expect(['25:00', '9:75', 'nine', ''].map(tidyTime)).toEqual(['25:00', '9:75', 'nine', '']);
});

test('a key is made of the English name', () => {
  expect(['Night duty', '24 hours', '夜间'].map(keyFrom)).toEqual(['nightDuty', 'c24Hours', '']);
  expect(newDraft().applyTo).toBe('new');
});

test('the days of one holiday are one line, its make-up day another, and each month begins on its weekday', () => {
  const one = (on: string, kind: string, name: string | null): CalendarDay => ({
    on,
    kind,
    name: name === null ? null : { zh: name, en: name },
    frames: kind === 'makeUp' ? day : [],
    estimated: false,
  });
  const days = [
    one('2026-09-30', 'working', null),
    one('2026-10-01', 'holiday', '国庆节'),
    one('2026-10-02', 'holiday', '国庆节'),
    one('2026-10-03', 'makeUp', '国庆节调休上班'),
  ];
  expect(specialRuns(days).map(({ first, last, count }) => [first, last, count])).toEqual([
    ['2026-10-01', '2026-10-02', 2],
    ['2026-10-03', '2026-10-03', 1],
  ]);
  expect(monthsOf(days).map(({ month, before }) => [month, before])).toEqual([
    [9, 2],
    [10, 3],
  ]);
});

test('free days are counted as they are typed, and not before every date is there', () => {
  const draft = nextYearDraft({
    items: [],
    next: 2027,
    holidays: [{ key: 'newYear', label: { zh: '元旦', en: 'New Year' } }],
    mayPublish: true,
  });
  expect(countDays(draft)).toBeNull();
  const free = [{ id: 0, holiday: 'newYear', from: '2027-01-01', to: '2027-01-03' }];
  expect(countDays({ ...draft, free })).toEqual({ free: 3, makeUp: 0 });
});
