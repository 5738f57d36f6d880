import { calendarFixtures } from './calendar-fixtures.ts';
import type { Fixture } from './matrix-fixtures.ts';

const twoProjects = ['own', 'elsewhere'] as const;

const ofUnit = (url: string, more = ''): Fixture => ({
  at: twoProjects,
  ask: (world, target) => ({ url: `${url}?unit=${world.project(target)}${more}` }),
});

const onStandard = (url: string, more: object = {}): Fixture => ({
  at: twoProjects,
  ask: (world, target) => ({
    url,
    body: {
      unitId: world.project(target),
      process: 'suggestion',
      clock: 'answer',
      facts: {},
      targetSeconds: 3600,
      calendar: null,
      steps: null,
      ...more,
    },
  }),
});

/** How the matrix asks the routes of the time standards, and of the calendars they count in. */
export const standardFixtures: Readonly<Record<string, Fixture>> = {
  ...calendarFixtures,
  'GET /api/standards/units': { ask: () => ({ url: '/api/standards/units' }) },
  'GET /api/standards': ofUnit('/api/standards'),
  'GET /api/standards/versions': ofUnit('/api/standards/versions', '&process=repair&clock=pickup'),
  'GET /api/standards/applications': ofUnit('/api/standards/applications'),
  'POST /api/standards/trial': onStandard('/api/standards/trial'),
  'POST /api/standards': onStandard('/api/standards', { basedOn: 1e9, applyTo: 'new' }),
  'POST /api/standards/laws': {
    at: twoProjects,
    ask: (world, target) => ({
      url: '/api/standards/laws',
      body: { unitId: world.project(target), law: 'hangzhou2021', holds: true },
    }),
  },
};
