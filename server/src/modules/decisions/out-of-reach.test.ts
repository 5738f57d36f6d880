import { expect, test } from 'vitest';
import type { Parameter, Unit } from '../../kernel/terms/parameters.ts';
import { processes } from '../../processes/processes.ts';
import { outOfReach } from './out-of-reach.ts';

const company: Unit = { id: 'company', name: '集团', kind: 'group' };
const begin = Temporal.Instant.from('2026-01-01T00:00:00Z');
const decided = (unitId: string, days: number): Parameter => ({
  number: 1,
  unitId,
  process: 'repair',
  clock: 'response',
  facts: {},
  targetSeconds: null,
  calendar: 'officeHours',
  steps: null,
  effectiveFrom: begin.add({ hours: 24 * days }),
});

/** How often a clock of a process is tried with so many projects, each with a day of its own on which it changes. */
function timesTried(projects: number, decisions: (project: string, i: number) => Parameter[]): number {
  const ids = Array.from({ length: projects }, (_, i) => `project ${i}`);
  const lineages = new Map<string, readonly Unit[]>([
    [company.id, [company]],
    ...ids.map((id) => [id, [{ id, name: id, kind: 'project' }, company]] as const),
  ]);
  const book = { head: 1, lineages, parameters: ids.flatMap(decisions), calendars: [], laws: [] };
  let times = 0;
  outOfReach({ processes, parameters: { book } } as never, company.id, begin, () => {
    times += 1;
    return false;
  });
  return times;
}

test('what a project decides for a day to come is tried there alone, however many projects there are', () => {
  const ofItsOwn = (projects: number) => timesTried(projects, (id, i) => [decided(id, i + 1)]);
  const another = ofItsOwn(2) - ofItsOwn(1);
  expect(another).toBeGreaterThan(0);
  expect(ofItsOwn(12) - ofItsOwn(11)).toBe(another);
});

test('a day on which much is decided is tried once', () => {
  const once = timesTried(3, (id) => [decided(id, 1)]);
  expect(timesTried(3, (id) => [decided(id, 1), decided(id, 1)])).toBe(once);
});

test('what a company decides for a day to come is tried in every project below it', () => {
  const tried = (projects: number) =>
    timesTried(projects, (_, i) => (i === 0 ? [decided(company.id, 1)] : [])) -
    timesTried(projects, () => []);
  expect(tried(4) - tried(3)).toBeGreaterThan(0);
});
