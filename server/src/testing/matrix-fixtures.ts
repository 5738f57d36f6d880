import { grantedRoles, type Role } from '../directory/roles.ts';
import { newCommand } from './app-under-test.ts';
import { caseFixtures } from './case-fixtures.ts';
import { dutyFixtures } from './duty-fixtures.ts';
import { importFixtures } from './import-fixtures.ts';
import type { MatrixWorld, Target } from './matrix-world.ts';
import { promiseFixtures } from './promise-fixtures.ts';
import { standardFixtures } from './standard-fixtures.ts';

export interface Asked {
  url: string;
  body?: object;
  upload?: { field: string; bytes: Buffer };
}

/** How the matrix asks a route: a request that is right in every way but, perhaps, for who sends it. */
export interface Fixture {
  /** Left out where the address is about nothing in particular. */
  at?: readonly Target[];
  ask(world: MatrixWorld, target: Target, role: Role): Asked | Promise<Asked>;
  /** What is said of another project's; `empty` is an answer without anything in it. */
  elsewhere?: number | 'empty';
  /** The same for what is of his project and not his, where his post has only his own. */
  other?: number | 'empty' | 'ok';
  /** What whoever is let in hears, where that is not plain success. */
  lets?: number;
  /** Posts that the right lets in and a rule of the matter does not. */
  but?: Partial<Record<Role, number>>;
}

const everywhere = ['own', 'other', 'elsewhere'] as const;
const twoProjects = ['own', 'elsewhere'] as const;

const plain = (url: string, more: Partial<Fixture> = {}): Fixture => ({ ask: () => ({ url }), ...more });

const inProject = (url: string, more: Partial<Fixture> = {}): Fixture => ({
  at: twoProjects,
  ask: (world, target) => ({ url: `${url}?project=${world.project(target)}` }),
  ...more,
});

const onRepair = (
  tail: string,
  body: (version: number) => object | undefined,
  more: Partial<Fixture> = {},
): Fixture => ({
  at: everywhere,
  ask: async (world, target) => {
    const { id, version } = await world.repair(target);
    const sent = body(version);
    return { url: `/api/cases/${id}${tail}`, ...(sent ? { body: sent } : {}) };
  },
  ...more,
});

const onPlace = (tail: string, body?: object): Fixture => ({
  at: twoProjects,
  ask: async (world, target) => ({
    url: `/api/places/${await world.place(target)}${tail}`,
    ...(body ? { body } : {}),
  }),
});

const onPerson = (tail: string, body?: object): Fixture => ({
  at: twoProjects,
  ask: async (world, target) => ({
    url: `/api/persons/${await world.person(target)}${tail}`,
    ...(body ? { body } : {}),
  }),
});

const onPhone = (tail: string, body?: object): Fixture => ({
  at: twoProjects,
  ask: async (world, target) => {
    const { personId, phoneId } = await world.phone(target);
    return { url: `/api/persons/${personId}/phones/${phoneId}${tail}`, ...(body ? { body } : {}) };
  },
});

const onOccupancy = (tail: string, body: object): Fixture => ({
  at: twoProjects,
  ask: async (world, target) => ({
    url: `/api/occupancies/${(await world.occupancy(target)).id}${tail}`,
    body,
  }),
});

const onMember = (tail: string, body?: (world: MatrixWorld, target: Target) => object): Fixture => ({
  at: twoProjects,
  ask: async (world, target) => {
    const { id } = await world.member(target);
    return { url: `/api/members/${id}${tail}`, ...(body ? { body: body(world, target) } : {}) };
  },
});

const channelOf = (role: Role) => (role === 'resident' ? 'web' : 'call');
const repairAsked = { process: 'repair', description: '门坏了' };
// The table of the process stands beside the table of rights: who runs the system takes no part in a repair.
const notInRepairs: Partial<Record<Role, number>> = { administrator: 403 };
// Sees no row of a project, so neither what was asked for there.
const noProjectData: Partial<Record<Role, number>> = { securityAdministrator: 404 };
const managerOnly = Object.fromEntries(
  [...grantedRoles, 'resident' as const].filter((role) => role !== 'manager').map((role) => [role, 403]),
);

/** Every route of the product; one that is missing here fails the matrix. */
export const fixtures: Readonly<Record<string, Fixture>> = {
  'GET /api/health': plain('/api/health'),
  'GET /api/operations': plain('/api/operations'),
  'GET /api/metrics': plain('/api/metrics'),
  'GET /api/setup': plain('/api/setup'),
  'POST /api/setup': {
    ask: () => ({
      url: '/api/setup',
      body: {
        username: 'first',
        password: 'a long enough word',
        name: '第一人',
        organisation: '某公司',
        project: { code: 'AB', name: '某项目' },
      },
    }),
    lets: 409,
  },
  'GET /api/me': plain('/api/me'),
  'GET /api/me/notices': plain('/api/me/notices'),
  'GET /api/me/notices/of-case/:id': plain('/api/me/notices/of-case/00000000-0000-7000-8000-000000000000'),
  ...dutyFixtures,
  'POST /api/me/notices/read': { ask: () => ({ url: '/api/me/notices/read', body: {} }) },
  // What is let in never ends, so it is asked for a position that does not exist.
  'GET /api/live': plain('/api/live?after=x', { lets: 400 }),
  'GET /api/access': plain('/api/access'),
  'GET /api/processes': plain('/api/processes'),
  'GET /api/processes/:key': plain('/api/processes/repair'),
  'GET /api/channels': plain('/api/channels'),
  'POST /api/cases': {
    at: twoProjects,
    ask: (world, target, role) => ({
      url: '/api/cases',
      body: {
        ...repairAsked,
        commandId: newCommand(),
        channel: channelOf(role),
        projectId: world.project(target),
      },
    }),
    elsewhere: 400,
    but: notInRepairs,
  },
  'GET /api/cases': inProject('/api/cases', { elsewhere: 'empty' }),
  'GET /api/cases/:id': onRepair('', () => undefined),
  'GET /api/cases/:id/clocks/:key': onRepair('/clocks/finish', () => undefined),
  'GET /api/cases/:id/events': onRepair('/events', () => undefined),
  'POST /api/cases/:id/actions/:action': onRepair(
    '/actions/cancel',
    (version) => ({ commandId: newCommand(), version, reason: 'other' }),
    { but: { administrator: 403, technician: 403 } },
  ),
  'POST /api/cases/:id/comments': onRepair('/comments', () => ({
    commandId: newCommand(),
    body: '看过了',
    visibility: 'visible',
  })),
  ...caseFixtures,
  'GET /api/cases/:id/actions/:action/preview': {
    at: everywhere,
    ask: async (world, target) => ({
      url: `/api/cases/${(await world.dataRequest(target)).id}/actions/anonymise/preview`,
    }),
    but: { ...managerOnly, technician: 404 },
  },
  'GET /api/case-files/:id': {
    at: everywhere,
    ask: async (world, target) => ({ url: `/api/case-files/${(await world.copy(target)).id}` }),
    // The one it is about, and those who answer such requests.
    but: { administrator: 403, desk: 403, officer: 403, auditor: 403, technician: 404 },
  },
  'POST /api/receptions': {
    at: twoProjects,
    ask: (world, target, role) => ({
      url: '/api/receptions',
      body: {
        commandId: newCommand(),
        channel: channelOf(role),
        projectId: world.project(target),
        requests: [repairAsked],
      },
    }),
    elsewhere: 400,
    but: notInRepairs,
  },
  'GET /api/receptions/:id': {
    at: everywhere,
    ask: async (world, target) => ({ url: `/api/receptions/${(await world.repair(target)).receptionId}` }),
  },
  'POST /api/receptions/:id/requests': {
    at: everywhere,
    ask: async (world, target) => ({
      url: `/api/receptions/${(await world.repair(target)).receptionId}/requests`,
      body: { commandId: newCommand(), requests: [repairAsked] },
    }),
    // A resident adds to what he wrote himself, not to what the desk wrote down for him.
    but: { administrator: 403, resident: 403 },
  },
  ...promiseFixtures,
  'POST /api/search': {
    at: everywhere,
    ask: async (world, target) => ({ url: '/api/search', body: { q: (await world.repair(target)).number } }),
    elsewhere: 'empty',
    other: 'empty',
  },
  'GET /api/places': inProject('/api/places'),
  'GET /api/places/:id': onPlace(''),
  'GET /api/places/:id/history': onPlace('/history'),
  'POST /api/places': {
    at: twoProjects,
    ask: (world, target) => ({
      url: '/api/places',
      body: {
        projectId: world.project(target),
        kind: 'publicArea',
        code: `N${newCommand().slice(0, 8)}`,
        name: '新的地方',
      },
    }),
  },
  'PATCH /api/places/:id': onPlace('', { version: 1, note: '看过' }),
  'POST /api/places/:id/remove': onPlace('/remove', { version: 1, reason: '拆除' }),
  'GET /api/houses': inProject('/api/houses'),
  'GET /api/archives/upkeep': inProject('/api/archives/upkeep'),
  'GET /api/persons': inProject('/api/persons'),
  'GET /api/persons/duplicates': inProject('/api/persons/duplicates'),
  'GET /api/persons/:id': onPerson(''),
  'GET /api/persons/:id/history': onPerson('/history'),
  'POST /api/persons': {
    at: twoProjects,
    ask: (world, target) => ({
      url: '/api/persons',
      body: { projectId: world.project(target), name: '新来的人' },
    }),
  },
  'PATCH /api/persons/:id': onPerson('', { version: 1, salutation: '女士' }),
  'POST /api/persons/:id/phones': onPerson('/phones', { version: 1, number: '13800001234' }),
  'PATCH /api/persons/:id/phones/:phoneId': onPhone('', { version: 1, label: 'home' }),
  'DELETE /api/persons/:id/phones/:phoneId': onPhone('?version=1'),
  'GET /api/persons/:id/merge': {
    at: twoProjects,
    ask: async (world, target) => ({
      url: `/api/persons/${await world.person(target)}/merge?with=${await world.person(target)}`,
    }),
  },
  'POST /api/persons/:id/merge': {
    at: twoProjects,
    ask: async (world, target) => ({
      url: `/api/persons/${await world.person(target)}/merge`,
      body: { from: await world.person(target), version: 1, fromVersion: 1, keep: { name: 'this' } },
    }),
  },
  'POST /api/occupancies': {
    at: twoProjects,
    ask: async (world, target) => ({
      url: '/api/occupancies',
      body: {
        placeId: await world.place(target, 'house'),
        personId: await world.person(target),
        role: 'tenant',
      },
    }),
  },
  'PATCH /api/occupancies/:id': onOccupancy('', { version: 1, movedInOn: '2026-02-01' }),
  'POST /api/occupancies/:id/end': onOccupancy('/end', { version: 1, toOn: '2026-03-01' }),
  ...importFixtures,
  'POST /api/exports/houses': exported('houses'),
  'POST /api/exports/persons': exported('persons'),
  // A list of cases elsewhere is an empty one, in a workbook too, though there are some.
  'POST /api/exports/cases': {
    at: twoProjects,
    ask: async (world, target) => {
      await world.repair(target);
      return { url: '/api/exports/cases', body: { project: world.project(target) } };
    },
    elsewhere: 'empty',
  },
  'GET /api/audit': inProject('/api/audit', { elsewhere: 'empty' }),
  'GET /api/audit/actions': plain('/api/audit/actions'),
  'GET /api/audit/reads': {
    ask: (world) => ({ url: `/api/audit/reads?actor=${world.app.estate.staff.desk.id}` }),
  },
  'GET /api/data-dictionary': plain('/api/data-dictionary'),
  'GET /api/persons/:id/readers': onPerson('/readers'),
  'POST /api/persons/:id/reveal': {
    at: twoProjects,
    ask: async (world, target) => {
      const { personId, phoneId } = await world.phone(target);
      return {
        url: `/api/persons/${personId}/reveal`,
        body: { field: 'phone', phoneId, reason: 'callBack' },
      };
    },
    // Whose archives are not his sees the number of a case's person in the case.
    but: { technician: 404 },
  },
  'POST /api/cases/:id/reveal': onRepair('/reveal', () => ({ what: 'phones', reason: 'callBack' }), {
    but: { auditor: 403, resident: 403 },
  }),
  'GET /api/approvals': plain('/api/approvals'),
  'POST /api/approvals/:id/approve': onApproval('approve'),
  'POST /api/approvals/:id/decline': onApproval('decline', { reason: '材料不全' }),
  // Taken back by whoever asked for it.
  'POST /api/approvals/:id/withdraw': {
    at: twoProjects,
    ask: async (world, target, role) => ({
      url: `/api/approvals/${await world.approval(target, target === 'own' ? role : null)}/withdraw`,
    }),
    but: noProjectData,
  },
  'GET /api/retention': plain('/api/retention'),
  'PATCH /api/retention/:class': { ask: () => ({ url: '/api/retention/notices', body: { days: 3650 } }) },
  ...standardFixtures,
  'GET /api/staff': inProject('/api/staff'),
  'GET /api/teams': inProject('/api/teams'),
  'GET /api/units': plain('/api/units'),
  'GET /api/members': {
    at: twoProjects,
    ask: (world, target) => ({ url: `/api/members?unit=${world.project(target)}` }),
    elsewhere: 'empty',
  },
  'GET /api/members/:id': onMember(''),
  'POST /api/members': {
    at: twoProjects,
    ask: (world, target) => ({
      url: '/api/members',
      body: { name: '新同事', post: { role: 'desk', unitId: world.project(target) } },
    }),
    but: { administrator: 403 },
  },
  'GET /api/members/:id/sign-in': onMember('/sign-in'),
  'POST /api/members/:id/end-sessions': onMember('/end-sessions', () => ({})),
  'POST /api/members/:id/invitation': onMember('/invitation', () => ({})),
  'POST /api/members/:id/remove-second-factor': onMember('/remove-second-factor', () => ({})),
  'POST /api/members/:id/leave': onMember('/leave', () => ({})),
  'POST /api/members/:id/grants': {
    ...onMember('/grants', (world, target) => ({ role: 'desk', unitId: world.project(target) })),
    but: { administrator: 403 },
  },
  'POST /api/grants/:id/end': {
    at: twoProjects,
    ask: async (world, target) => ({
      url: `/api/grants/${(await world.member(target)).grantId}/end`,
      body: {},
    }),
    but: { administrator: 403 },
  },
};

function onApproval(verb: string, body?: object): Fixture {
  return {
    at: twoProjects,
    ask: async (world, target) => ({
      url: `/api/approvals/${await world.approval(target, null)}/${verb}`,
      ...(body ? { body } : {}),
    }),
    but: noProjectData,
  };
}

function exported(what: string): Fixture {
  return {
    at: twoProjects,
    ask: (world, target) => ({ url: `/api/exports/${what}`, body: { project: world.project(target) } }),
  };
}
