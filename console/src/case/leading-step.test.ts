import { expect, test } from 'vitest';
import type { Action, Process } from '../api/shapes.ts';
import { leadingStep } from './leading-step.ts';

const process = {
  states: [
    { key: 'open' },
    { key: 'working' },
    { key: 'resting' },
    { key: 'done', final: true },
    { key: 'failed', final: true },
  ],
  actions: [
    { key: 'begin', to: 'working' },
    { key: 'handBack', to: 'open' },
    { key: 'resume', to: 'working' },
    { key: 'finish', to: 'done' },
    { key: 'fail', to: 'failed' },
  ],
  clocks: [{ key: 'done', counts: ['working'], met: ['done', 'failed'] }],
} as unknown as Process;
const offered = (...keys: string[]) => keys.map((key) => ({ key }) as Action);

test('the step that keeps a running promise leads, wherever it stands in the list', () => {
  expect(leadingStep(offered('handBack', 'finish'), process, 'working')).toBe('finish');
});

test('without a running promise the first step onward leads, never one that goes back', () => {
  expect(leadingStep(offered('handBack', 'begin'), process, 'open')).toBe('begin');
  expect(leadingStep(offered('handBack'), process, 'done')).toBeNull();
});

test('from a rest it is work that leads, and out of an ending nothing', () => {
  expect(leadingStep(offered('handBack', 'resume'), process, 'resting')).toBe('resume');
  expect(leadingStep(offered('resume'), process, 'failed')).toBeNull();
});

test('no ending is suggested over another, and nothing that may not be done now', () => {
  expect(leadingStep(offered('finish', 'fail'), process, 'working')).toBeNull();
  const forbidden = [{ key: 'begin', disabledReason: { zh: '还不行', en: 'Not yet' } }] as Action[];
  expect(leadingStep(forbidden, process, 'open')).toBeNull();
});
