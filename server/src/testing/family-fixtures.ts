import { newCommand } from './app-under-test.ts';
import type { Fixture } from './matrix-fixtures.ts';
import type { MatrixWorld } from './matrix-world.ts';

type Seen = Awaited<ReturnType<MatrixWorld['repair']>>;

const onTwoRepairs = (tail: string, body: (both: [Seen, Seen]) => object): Fixture => ({
  at: ['own', 'other', 'elsewhere'],
  ask: async (world, target) => {
    const both: [Seen, Seen] = [await world.repair(target), await world.repair(target)];
    return { url: `/api/cases/${both[0].id}${tail}`, body: body(both) };
  },
});

/** What is asked of cases that are one matter, or two. */
export const familyFixtures: Record<string, Fixture> = {
  'POST /api/cases/:id/merge': onTwoRepairs('/merge', ([survivor, { id, version }]) => ({
    commandId: newCommand(),
    version: survivor.version,
    sources: [{ id, version }],
  })),
  'POST /api/cases/:id/merge/preview': onTwoRepairs('/merge/preview', ([, { id }]) => ({ sources: [id] })),
};
