import { afterAll, beforeAll, expect, test } from 'vitest';
import { onPool } from '../../platform/db/tx.ts';
import { type AppUnderTest, appUnderTest } from '../../testing/app-under-test.ts';
import { addCalendars, calendarOf } from '../clocks/calendar.ts';
import { keepParameters } from './parameter-book.ts';
import { addParameters } from './parameters.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
afterAll(() => app.close());

test('a version that is known stays the same object however often the book is read, with its days worked out', async () => {
  const made = await app.as('manager').post<{ ref: string }>('/api/calendars/kept/versions', {
    unitId: app.estate.project.id,
    label: { zh: '服务时间', en: 'Service hours' },
    zone: 'Asia/Shanghai',
    week: Array(7).fill([{ from: '09:00', to: '12:00' }]),
    seen: 0,
  });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const held = async () => {
    const { book } = await keepParameters(onPool(app.workers));
    return book.calendars.find(({ calendar }) => calendar.ref === made.body.ref)!.calendar;
  };
  expect(await held()).toBe(await held());
  expect(await held()).toBe(calendarOf(made.body.ref));
});

test('two versions of one name, and two decisions of one number, are told apart by nobody and refused', () => {
  const week = Array(7).fill([[540, 720]]);
  addCalendars([{ ref: 'twice@1', zone: 'UTC', week }]);
  addCalendars([{ ref: 'twice@1', zone: 'UTC', week }]);
  expect(() => addCalendars([{ ref: 'twice@1', zone: 'Asia/Shanghai', week }])).toThrow(/twice@1/);
  const decided = {
    number: -1,
    unitId: 'u',
    process: 'repair',
    clock: 'pickup',
    facts: {},
    targetSeconds: 600,
    calendar: null,
    steps: null,
    effectiveFrom: app.now(),
  };
  addParameters([decided, { ...decided }]);
  expect(() => addParameters([{ ...decided, targetSeconds: 601 }])).toThrow(/-1/);
});
