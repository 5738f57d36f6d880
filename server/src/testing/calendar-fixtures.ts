import { newCommand } from './app-under-test.ts';
import type { Fixture } from './matrix-fixtures.ts';

const twoProjects = ['own', 'elsewhere'] as const;

const ofUnit = (url: string): Fixture => ({
  at: twoProjects,
  ask: (world, target) => ({ url: `${url}?unit=${world.project(target)}` }),
});

/** How the matrix asks the routes of calendars and of the years they follow. */
export const calendarFixtures: Readonly<Record<string, Fixture>> = {
  'GET /api/calendars': ofUnit('/api/calendars'),
  'GET /api/calendars/:key': ofUnit('/api/calendars/officeHours'),
  'POST /api/calendars/:key/versions': {
    at: twoProjects,
    ask: (world, target) => ({
      url: `/api/calendars/night${newCommand().slice(0, 8)}/versions`,
      body: {
        unitId: world.project(target),
        label: { zh: '夜间', en: 'Nights' },
        zone: 'Asia/Shanghai',
        week: Array(7).fill([{ from: '18:00', to: '09:00' }]),
        seen: 0,
      },
    }),
  },
  'POST /api/calendars/:key/trial': {
    at: twoProjects,
    ask: (world, target) => ({
      url: '/api/calendars/officeHours/trial',
      body: {
        unitId: world.project(target),
        label: { zh: '白天', en: 'Days' },
        zone: 'Asia/Shanghai',
        week: Array(7).fill([{ from: '09:00', to: '18:00' }]),
      },
    }),
  },
  'GET /api/holiday-years': { ask: () => ({ url: '/api/holiday-years' }) },
  // A year holds for the whole company; these have their posts in one project.
  'POST /api/holiday-years': {
    ask: () => ({
      url: '/api/holiday-years',
      body: {
        year: 2027,
        free: [{ holiday: 'newYear', from: '2027-01-01', to: '2027-01-03' }],
        makeUp: [],
        source: '国办发明电',
        seen: 0,
      },
    }),
    but: { administrator: 403, manager: 403 },
  },
};
