import { expect, test } from 'vitest';
import type { Process } from '../api/shapes.ts';
import { zh } from '../words/zh.ts';
import { readBackWords } from './read-back.ts';

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
const spoken = { process, who: '王阿姨', where: '3栋501', what: '漏水', at: now, now };

test('what is read out names the promise that the form as filled in leads to', () => {
  expect(readBackWords({ ...spoken, facts: { level: 'low' } }, speech)).toBe(
    '王阿姨，3栋501，报修：漏水。我们会在明天 14:00前上门。您看对吗？',
  );
  expect(readBackWords({ ...spoken, facts: { level: 'high' } }, speech)).toContain('今天 15:00前上门');
});

test('the promise counts from the contact, not from the typing', () => {
  expect(readBackWords({ ...spoken, facts: { level: 'high' }, at: now - 1_800_000 }, speech)).toContain(
    '今天 14:30',
  );
});

test('no promise is invented where none is known', () => {
  expect(readBackWords({ ...spoken, facts: {} }, speech)).toBe('王阿姨，3栋501，报修：漏水。您看对吗？');
});
