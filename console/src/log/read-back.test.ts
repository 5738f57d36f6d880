import { expect, test } from 'vitest';
import type { Process } from '../api/shapes.ts';
import { zh } from '../words/zh.ts';
import { passedIn, promisesOf, readBackWords, type SpokenRequest } from './read-back.ts';

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
    clock('visit', '我们会在{due}前上门', ['new'], []),
    clock('later', '{due}前回访', ['done'], [{ when: null, seconds: 60 }]),
  ],
};

const now = Date.parse('2026-03-01T06:00:00Z');
const due = (key: string, dueAt: string | null) => ({ key, label: label(key), dueAt });
const leak = (visit: string | null): SpokenRequest => ({
  kind: process.label,
  where: '3栋501',
  what: '漏水',
  promises: promisesOf(process, [due('inner', '2026-03-01T06:01:00Z'), due('visit', visit)], now, speech),
});
const [today, tomorrow] = ['2026-03-01T07:00:00Z', '2026-03-02T06:00:00Z'];

test('what is read out names the promised clock at the time the server says', () => {
  expect(readBackWords('王阿姨', [leak(tomorrow)], speech)).toBe(
    '王阿姨，3栋501，报修：漏水。我们会在明天 14:00前上门。您看对吗？',
  );
  expect(readBackWords('王阿姨', [leak(today)], speech)).toContain('今天 15:00前上门');
});

test('a time that has passed is promised to nobody, and told to whoever writes it down', () => {
  const clocks = [due('inner', '2026-03-01T05:00:00Z'), due('visit', today), due('later', null)];
  expect(passedIn(clocks, now, speech)).toEqual(['inner（今天 13:00）']);
  expect(passedIn(clocks, Date.parse(today), speech)).toHaveLength(2);
  expect(promisesOf(process, clocks, Date.parse(today), speech)).toEqual([]);
});

test('no promise is invented where none is known', () => {
  expect(readBackWords('王阿姨', [leak(null)], speech)).toBe('王阿姨，3栋501，报修：漏水。您看对吗？');
});

test('several things of one house are told one after the other, the house once', () => {
  const lamp = { ...leak(tomorrow), what: '走廊灯不亮？', number: 'P-1' };
  expect(readBackWords('王阿姨', [leak(today), lamp], speech)).toBe(
    '王阿姨，3栋501，一共 2 件事。\n第一，报修：漏水。我们会在今天 15:00前上门。\n第二，报修：走廊灯不亮。我们会在明天 14:00前上门。编号 P-1。\n您看对吗？',
  );
});

test('things of different places name each its own', () => {
  const lamp = { ...leak(null), where: '地下车库', what: '灯不亮' };
  expect(readBackWords('', [leak(null), lamp], speech)).toBe(
    '一共 2 件事。\n第一，3栋501，报修：漏水。\n第二，地下车库，报修：灯不亮。\n您看对吗？',
  );
});
