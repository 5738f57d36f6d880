import type { Fixture } from './matrix-fixtures.ts';

const twoProjects = ['own', 'elsewhere'] as const;

const onImport = (tail: string, body?: object): Fixture => ({
  at: twoProjects,
  ask: async (world, target) => ({
    url: `/api/imports/${await world.sentWorkbook(target)}${tail}`,
    ...(body ? { body } : {}),
  }),
});

/** How the matrix asks for workbooks that come in. */
export const importFixtures: Readonly<Record<string, Fixture>> = {
  'GET /api/imports/template': { ask: () => ({ url: '/api/imports/template' }) },
  'POST /api/imports': {
    at: twoProjects,
    ask: (world, target) => ({
      url: `/api/imports?project=${world.project(target)}`,
      upload: { field: 'file', bytes: world.workbook },
    }),
  },
  'GET /api/imports': {
    at: twoProjects,
    ask: (world, target) => ({ url: `/api/imports?project=${world.project(target)}` }),
  },
  'GET /api/imports/:id': onImport(''),
  'GET /api/imports/:id/problems': onImport('/problems'),
  'POST /api/imports/:id/apply': onImport('/apply', { mode: 'all' }),
  'POST /api/imports/:id/cancel': onImport('/cancel', {}),
};
