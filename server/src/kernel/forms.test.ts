import { Type } from 'typebox';
import { expect, test } from 'vitest';
import { fillIn, requiring } from './forms.ts';
import type { Parameter } from './terms/parameters.ts';
import { processIn } from './terms/process-in.ts';

const form = Type.Object({ reason: Type.String(), until: Type.String(), note: Type.Optional(Type.String()) });

test('a form that requires less takes what has been filled in so far, and refuses what is missing of the rest', () => {
  expect(fillIn(requiring(form, []), {})).toEqual({});
  expect(fillIn(requiring(form, ['until', 'nothing of this form']), { until: 'noon' })).toEqual({
    until: 'noon',
  });
  expect(() => fillIn(requiring(form, ['until']), { reason: 'away' })).toThrow();
  expect(() => fillIn(form, { until: 'noon' })).toThrow();
});

test('such a form is made once, whatever is decided meanwhile, so that asking ten thousand times fills no memory', () => {
  const begin = Temporal.Instant.from('2026-03-01T00:00:00Z');
  const process = { key: 'repair', input: form, clocks: {}, actions: {} };
  const decision = {
    process: 'repair',
    clock: 'finish',
    unitId: 'project',
    effectiveFrom: begin,
  } as Parameter;
  const lineages = new Map([['project', [{ id: 'project', name: '项目', kind: 'project' }]]]);
  const book = { head: 1, lineages, parameters: [decision], calendars: [], laws: [] };
  const kernel = { processes: new Map([['repair', process]]), parameters: { book } } as never;
  const at = (hours: number) =>
    processIn(kernel, { projectId: 'project', process: 'repair' }, begin.add({ hours })).input;
  expect(requiring(at(-1), ['until'])).toBe(requiring(at(1), ['until']));
  expect(requiring(form, ['until'])).not.toBe(requiring(form, []));
});
