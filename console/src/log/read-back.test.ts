import { expect, test } from 'vitest';
import type { Process } from '../api/shapes.ts';
import { zh } from '../words/zh.ts';
import { expectedPromises, heldPromises, readBackWords, type SpokenRequest } from './read-back.ts';

const words = (key: string, values: Record<string, string | number> = {}) => {
  const found = key.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], zh);
  return String(found).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
};
const speech = {
  t: words,
  say: (label: { zh: string } | null | undefined) => label?.zh ?? '',
  language: 'zh' as const,
};

const label = (text: string) => ({ zh: text, en: text });
const clock = (
  key: string,
  promise: string | null,
  counts: string[],
  targets: Process['clocks'][0]['targets'],
) => ({
  key,
  label: label(key),
  promise: promise ? label(promise) : null,
  counts,
  met: [],
  calendar: 'c',
  targets,
});

const process: Process = {
  key: 'p',
  label: label('报修'),
  about: label(''),
  prefix: 'P',
  version: 1,
  splits: true,
  opens: { state: 'new', mayOpen: true },
  form: {},
  states: [],
  actions: [],
  mermaid: '',
  clocks: [
    clock('inner', null, ['new'], [{ when: null, seconds: 60 }]),
    clock(
      'visit',
      '我们会在{due}前上门',
      ['new'],
      [
        { when: { level: 'high' }, seconds: 3600 },
        { when: { level: 'low' }, seconds: 86_400 },
      ],
    ),
    clock('later', '{due}前回访', ['done'], [{ when: null, seconds: 60 }]),
  ],
};

const now = Date.parse('2026-03-01T06:00:00Z');
const leak = (facts: Record<string, unknown>, at = now): SpokenRequest => ({
  kind: process.label,
  where: '3栋501',
  what: '漏水',
  promises: expectedPromises(process, facts, at, now, speech),
});

test('what is read out names the promise that the form as filled in leads to', () => {
  expect(readBackWords('王阿姨', [leak({ level: 'low' })], speech)).toBe(
    '王阿姨，3栋501，报修：漏水。我们会在明天 14:00前上门。您看对吗？',
  );
  expect(readBackWords('王阿姨', [leak({ level: 'high' })], speech)).toContain('今天 15:00前上门');
});

test('the promise counts from the contact, not from the typing', () => {
  expect(readBackWords('王阿姨', [leak({ level: 'high' }, now - 1_800_000)], speech)).toContain('今天 14:30');
});

test('no promise is invented where none is known', () => {
  expect(readBackWords('王阿姨', [leak({})], speech)).toBe('王阿姨，3栋501，报修：漏水。您看对吗？');
});

test('several things of one house are told one after the other, the house once', () => {
  const lamp = { ...leak({ level: 'low' }), what: '走廊灯不亮。', number: 'P-1' };
  expect(readBackWords('王阿姨', [leak({ level: 'high' }), lamp], speech)).toBe(
    '王阿姨，3栋501，一共 2 件事。\n第一，报修：漏水。我们会在今天 15:00前上门。\n第二，报修：走廊灯不亮。我们会在明天 14:00前上门。编号 P-1。\n您看对吗？',
  );
});

test('things of different places name each its own', () => {
  const lamp = { ...leak({}), where: '地下车库', what: '灯不亮' };
  expect(readBackWords('', [leak({}), lamp], speech)).toBe(
    '一共 2 件事。\n第一，3栋501，报修：漏水。\n第二，地下车库，报修：灯不亮。\n您看对吗？',
  );
});

test('once saved, the times told are those the clocks run to', () => {
  const clocks = [
    { key: 'inner', dueAt: '2026-03-01T06:01:00Z' },
    { key: 'visit', dueAt: '2026-03-01T09:30:00Z' },
    { key: 'later', dueAt: null },
  ];
  expect(heldPromises(process, clocks, now, speech)).toEqual(['我们会在今天 17:30前上门']);
});
