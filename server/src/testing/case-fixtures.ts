import { newCommand } from './app-under-test.ts';
import type { Fixture } from './matrix-fixtures.ts';
import type { MatrixWorld } from './matrix-world.ts';

type Seen = Awaited<ReturnType<MatrixWorld['repair']>>;

const everywhere = ['own', 'other', 'elsewhere'] as const;

const onTwoRepairs = (tail: string, body: (both: [Seen, Seen]) => object): Fixture => ({
  at: everywhere,
  ask: async (world, target) => {
    const both: [Seen, Seen] = [await world.repair(target), await world.repair(target)];
    return { url: `/api/cases/${both[0].id}${tail}`, body: body(both) };
  },
});

/** What is asked of single cases: their pictures, and which of them are one matter. */
export const caseFixtures: Record<string, Fixture> = {
  'GET /api/cases/:id/duplicates': {
    at: everywhere,
    ask: async (world, target) => ({ url: `/api/cases/${(await world.repair(target)).id}/duplicates` }),
  },
  'GET /api/duplicates': {
    at: ['own', 'elsewhere'],
    ask: async (world, target) => ({
      url: `/api/duplicates?process=repair&place=${await world.place(target)}`,
    }),
    elsewhere: 'empty',
  },
  'POST /api/cases/:id/actions/:action/clocks': {
    at: ['own', 'other', 'elsewhere'],
    ask: async (world, target) => ({
      url: `/api/cases/${(await world.repair(target)).id}/actions/reclassify/clocks`,
      body: { input: { urgency: 'urgent' } },
    }),
    but: { administrator: 403, technician: 403, resident: 403 },
  },
  'POST /api/cases/preview': {
    at: ['own', 'elsewhere'],
    ask: (world, target) => ({
      url: '/api/cases/preview',
      body: { projectId: world.project(target), requests: [{ process: 'repair', input: {} }] },
    }),
    elsewhere: 400,
    // Who runs the system takes no part in a repair, as with opening one.
    but: { administrator: 403 },
  },
  'POST /api/cases/:id/merge': onTwoRepairs('/merge', ([survivor, { id, version }]) => ({
    commandId: newCommand(),
    version: survivor.version,
    sources: [{ id, version }],
  })),
  'POST /api/cases/:id/merge/preview': onTwoRepairs('/merge/preview', ([, { id }]) => ({ sources: [id] })),
  'POST /api/cases/:id/split': {
    at: everywhere,
    ask: async (world, target) => {
      const { id, version } = await world.repair(target);
      const body = { commandId: newCommand(), version, process: 'inquiry', description: '另一件事' };
      return { url: `/api/cases/${id}/split`, body };
    },
  },
  'POST /api/cases/:id/split/preview': {
    at: everywhere,
    ask: async (world, target) => ({
      url: `/api/cases/${(await world.repair(target)).id}/split/preview`,
      body: { process: 'inquiry' },
    }),
  },
  'POST /api/cases/:id/photos': {
    at: everywhere,
    ask: async (world, target) => ({
      url: `/api/cases/${(await world.repair(target)).id}/photos`,
      upload: { field: 'photo', bytes: world.picture },
    }),
  },
  'GET /api/attachments/:id': {
    at: everywhere,
    ask: async (world, target) => ({ url: `/api/attachments/${(await world.photo(target)).id}` }),
  },
};
