import { beforeAll, expect, test } from 'vitest';
import { addCalendars, always, type Calendar, officeHours } from '../kernel/clocks/calendar.ts';
import { marksIn } from '../kernel/clocks/marks.ts';
import type { Process } from '../kernel/define-process.ts';
import {
  addParameters,
  type Parameter,
  type ParameterBook,
  stepsUnder,
  termsOf,
} from '../kernel/terms/parameters.ts';
import { processIn } from '../kernel/terms/process-in.ts';
import { processes } from './processes.ts';

const at = (text: string) => Temporal.Instant.from(text);
const company = { id: 'company', name: '集团', kind: 'group' };
const city = { id: 'city', name: '杭州公司', kind: 'city' };
const project = { id: 'project', name: '云溪花园', kind: 'project' };
const other = { id: 'other', name: '兰湖里', kind: 'project' };
const lineages = new Map([
  [project.id, [project, city, company]],
  [other.id, [other, company]],
]);

let number = 100;
const decided = (more: Partial<Parameter>): Parameter => ({
  number: ++number,
  unitId: company.id,
  process: 'repair',
  clock: 'response',
  facts: {},
  targetSeconds: null,
  calendar: null,
  steps: null,
  effectiveFrom: at('2026-01-01T00:00:00Z'),
  ...more,
});
const bookOf = (parameters: Parameter[], calendars: ParameterBook['calendars'] = []): ParameterBook => {
  addParameters(parameters);
  return { head: number, lineages, parameters, calendars, laws: [] };
};
const inProject = (book: ParameterBook, when = '2026-03-02T01:00:00Z', projectId = project.id): Process => {
  const parameters = { book, reach: async () => undefined };
  return processIn({ processes, parameters } as never, { projectId, process: 'repair' }, at(when));
};
const target = (process: Process, facts: Record<string, string>) =>
  termsOf(process, 'response', facts).seconds;
const urgent = { urgency: 'urgent', category: 'water' };
const normal = { urgency: 'normal', category: 'water' };

const nights: Calendar = { ref: 'nights@p1', zone: 'Asia/Shanghai', week: Array(7).fill([[1320, 1800]]) };
beforeAll(() => addCalendars([nights]));

test('where nobody has decided anything the handbook holds, and says so', () => {
  expect(termsOf(inProject(bookOf([])), 'response', urgent)).toMatchObject({
    seconds: 3600,
    calendar: always,
    policy: 'repair@2',
    from: { seconds: null, calendar: null, steps: null },
  });
});

test('the nearest unit decides, a rule for more facts before one for fewer, the latest of one unit alone', () => {
  const book = bookOf([
    decided({ targetSeconds: 7200 }),
    decided({ unitId: city.id, facts: { urgency: 'urgent' }, targetSeconds: 1800 }),
    decided({ unitId: project.id, targetSeconds: 5400 }),
    decided({ unitId: project.id, targetSeconds: 5000, effectiveFrom: at('2026-02-01T00:00:00Z') }),
    decided({ unitId: other.id, targetSeconds: 60 }),
  ]);
  const here = inProject(book);
  expect(target(here, normal)).toBe(5000);
  expect(target(here, urgent)).toBe(1800);
  expect(termsOf(here, 'response', urgent).from.seconds).toEqual(city);
  expect(target(inProject(book, '2026-01-15T00:00:00Z'), normal)).toBe(5400);
  expect(target(inProject(book, '2026-03-02T00:00:00Z', other.id), urgent)).toBe(60);
});

test('a decision holds from its instant on, and one that says nothing lets the wider one through again', () => {
  const from = '2026-03-02T02:00:00Z';
  const book = bookOf([
    decided({ targetSeconds: 7200 }),
    decided({ unitId: project.id, targetSeconds: 600 }),
    decided({ unitId: project.id, effectiveFrom: at(from) }),
  ]);
  expect(target(inProject(book, '2026-03-02T01:59:59.999Z'), normal)).toBe(600);
  expect(target(inProject(book, from), normal)).toBe(7200);
  expect(target(inProject(book, '2026-03-02T01:59:59.999Z'), normal)).toBe(600);
});

test('target, calendar and steps come from wherever each is said, and the policy names all their numbers', () => {
  const steps = [{ key: 'breach', at: 1, tell: 'manager' as const }];
  const [wide, near] = [
    decided({ calendar: 'nights', steps }),
    decided({ unitId: project.id, targetSeconds: 900 }),
  ];
  const book = bookOf(
    [wide, near],
    [
      {
        number: 99,
        key: 'nights',
        unitId: city.id,
        calendar: nights,
        effectiveFrom: at('2026-01-01T00:00:00Z'),
      },
    ],
  );
  const here = inProject(book);
  expect(termsOf(here, 'response', normal)).toMatchObject({
    seconds: 900,
    calendar: nights,
    steps,
    policy: `repair@2+${near.number},${wide.number}`,
    from: { seconds: project, calendar: company, steps: company },
  });
  expect(stepsUnder(here, 'response', `repair@2+${near.number},${wide.number}`)).toBe(steps);
  expect(() => stepsUnder(here, 'response', 'repair@2+77777')).toThrow('77777');
});

test('steps of a rule for few cases are not lost behind the target of a rule for all', () => {
  const [few, all] = [
    [{ key: 'breach', at: 1, tell: 'manager' as const }],
    [{ key: 'breach', at: 1, tell: 'holder' as const }],
  ];
  const wide = decided({ targetSeconds: 600, steps: all });
  const narrow = decided({ facts: { urgency: 'urgent' }, steps: few });
  const here = inProject(bookOf([wide, narrow]));
  const { policy, seconds, steps } = termsOf(here, 'response', urgent);
  expect([seconds, steps]).toEqual([600, few]);
  expect(stepsUnder(here, 'response', policy)).toBe(few);
  expect(stepsUnder(here, 'response', termsOf(here, 'response', normal).policy)).toBe(all);
});

test('a calendar of the project stands before that of the company, and both before the one that ships', () => {
  const own: Calendar = { ...officeHours, ref: 'always@p9', zone: 'Asia/Shanghai' };
  const book = bookOf(
    [],
    [
      {
        number: 98,
        key: 'always',
        unitId: project.id,
        calendar: own,
        effectiveFrom: at('2026-01-01T00:00:00Z'),
      },
    ],
  );
  expect(termsOf(inProject(book), 'response', normal).calendar).toBe(own);
  expect(termsOf(inProject(book, '2026-03-02T00:00:00Z', other.id), 'response', normal).calendar).toBe(
    always,
  );
});

test('a running clock keeps what it was given; only what begins is given what holds now', () => {
  const before = marksIn(inProject(bookOf([])), 'received', normal, []);
  const later = inProject(
    bookOf([decided({ targetSeconds: 60 }), decided({ clock: 'pickup', targetSeconds: 60 })]),
  );
  const response = (marks: typeof before) => marks.find(({ key }) => key === 'response');
  expect(response(marksIn(later, 'assigned', normal, before))).toMatchObject({
    target: 86400,
    policy: 'repair@2',
  });
  expect(response(marksIn(later, 'assigned', normal, before, { retarget: true }))?.target).toBe(60);
  const again = marksIn(later, 'received', normal, before, { restarted: ['pickup'] });
  expect(again.map(({ key, target, run }) => [key, target, run]).slice(0, 2)).toEqual([
    ['pickup', 60, 2],
    ['response', 86400, 1],
  ]);
});
