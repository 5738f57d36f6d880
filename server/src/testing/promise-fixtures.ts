import { newCommand } from './app-under-test.ts';
import type { Fixture } from './matrix-fixtures.ts';
import { type MatrixWorld, promiseAsked, type Target } from './matrix-world.ts';

const twoProjects = ['own', 'elsewhere'] as const;

const onPromise = (tail: string, body?: (world: MatrixWorld, target: Target) => object): Fixture => ({
  at: twoProjects,
  ask: async (world, target) => ({
    url: `/api/promises/${await world.promise(target)}${tail}`,
    ...(body ? { body: body(world, target) } : {}),
  }),
});

/** How the matrix asks for promises and public contacts. */
export const promiseFixtures: Readonly<Record<string, Fixture>> = {
  'GET /api/promises': {
    at: twoProjects,
    ask: async (world, target) => {
      await world.promise(target);
      return { url: `/api/promises?project=${world.project(target)}` };
    },
    elsewhere: 'empty',
  },
  'GET /api/promises/:id/cases': onPromise('/cases?outcome=broken'),
  'POST /api/promises': {
    at: twoProjects,
    ask: (world, target) => ({ url: '/api/promises', body: promiseAsked(world.project(target)) }),
    elsewhere: 400,
  },
  'POST /api/promises/:id/versions': onPromise('/versions', (world, target) => ({
    ...promiseAsked(world.project(target)),
    version: 1,
  })),
  'POST /api/promises/:id/withdraw': onPromise('/withdraw', () => ({ version: 1 })),
  'POST /api/promises/:id/reviews': onPromise('/reviews', () => ({ version: 1 })),
  'POST /api/projects/:id/contacts': {
    at: twoProjects,
    ask: (world, target) => ({
      url: `/api/projects/${world.project(target)}/contacts`,
      body: { kind: 'email', value: `${newCommand().slice(0, 8)}@example.com` },
    }),
  },
  'DELETE /api/project-contacts/:id': {
    at: twoProjects,
    ask: async (world, target) => ({ url: `/api/project-contacts/${await world.contact(target)}` }),
  },
};
