import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { ApiError } from '../api/api.ts';
import { meQuery } from '../api/queries.ts';
import { readArchivesSearch } from '../archives/archives-search.ts';
import { readAuditSearch, readReadersSearch } from '../privacy/audit-search.ts';
import { readQueueSearch } from '../queue/queue-search.ts';
import { dayFrom } from '../time/days.ts';
import { Crashed } from '../ui/Crashed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { queryClient, session } from './query-client.ts';
import { has, homeOf } from './rights.ts';
import { Shell } from './Shell.tsx';

const root = createRootRoute({ component: Outlet, errorComponent: Crashed, notFoundComponent: NotFound });

const readTo = (search: Record<string, unknown>): { to?: string; ended?: boolean } => ({
  // Only a path of this very site: a link with another address in it must not lead away after the sign-in.
  ...(typeof search.to === 'string' && /^\/(?![/\\])/.test(search.to) ? { to: search.to } : {}),
  ...(search.ended === true ? { ended: true } : {}),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: readTo,
  component: lazyRouteComponent(() => import('../sign-in/SignInPage.tsx'), 'SignInPage'),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  component: lazyRouteComponent(() => import('../sign-in/SetUpPage.tsx'), 'SetUpPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../sign-in/InvitationPage.tsx'), 'InvitationPage'),
});

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(meQuery);
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      const to = location.href === '/' ? undefined : location.href;
      throw redirect({ to: '/sign-in', search: { to } });
    }
  },
});

const queue = createRoute({
  getParentRoute: () => inside,
  path: '/',
  validateSearch: readQueueSearch,
  beforeLoad: async () => {
    const me = await queryClient.ensureQueryData(meQuery);
    if (me.kind === 'staff' && !has(me, 'readCases')) throw redirect({ to: homeOf(me) });
  },
  component: lazyRouteComponent(() => import('../queue/QueuePage.tsx'), 'QueuePage'),
});

const log = createRoute({
  getParentRoute: () => inside,
  path: '/cases/new',
  validateSearch: (search: Record<string, unknown>): { person?: string; place?: string } => ({
    ...(typeof search.person === 'string' ? { person: search.person } : {}),
    ...(typeof search.place === 'string' ? { place: search.place } : {}),
  }),
  component: lazyRouteComponent(() => import('../log/LogPage.tsx'), 'LogPage'),
});

const oneCase = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('../case/CasePage.tsx'), 'CasePage'),
});

const place = createRoute({
  getParentRoute: () => inside,
  path: '/places/$placeId',
  component: lazyRouteComponent(() => import('../places/PlacePage.tsx'), 'PlacePage'),
});

const person = createRoute({
  getParentRoute: () => inside,
  path: '/persons/$personId',
  component: lazyRouteComponent(() => import('../persons/PersonPage.tsx'), 'PersonPage'),
});

const notices = createRoute({
  getParentRoute: () => inside,
  path: '/notices',
  component: lazyRouteComponent(() => import('../notices/NoticesPage.tsx'), 'NoticesPage'),
});

const readProject = (search: Record<string, unknown>): { project?: string } =>
  typeof search.project === 'string' ? { project: search.project } : {};

const archives = createRoute({
  getParentRoute: () => inside,
  path: '/archives',
  validateSearch: readArchivesSearch,
  component: lazyRouteComponent(() => import('../archives/ArchivesPage.tsx'), 'ArchivesPage'),
});

const merge = createRoute({
  getParentRoute: () => inside,
  path: '/persons/$personId/merge',
  validateSearch: (search: Record<string, unknown>): { with?: string } =>
    typeof search.with === 'string' ? { with: search.with } : {},
  component: lazyRouteComponent(() => import('../persons/MergePage.tsx'), 'MergePage'),
});

const imports = createRoute({
  getParentRoute: () => inside,
  path: '/imports',
  validateSearch: readProject,
  component: lazyRouteComponent(() => import('../exchange/ImportsPage.tsx'), 'ImportsPage'),
});

const oneImport = createRoute({
  getParentRoute: () => inside,
  path: '/imports/$importId',
  component: lazyRouteComponent(() => import('../exchange/ImportPage.tsx'), 'ImportPage'),
});

const access = createRoute({
  getParentRoute: () => inside,
  path: '/access',
  component: lazyRouteComponent(() => import('../access/AccessPage.tsx'), 'AccessPage'),
});

const staff = createRoute({
  getParentRoute: () => inside,
  path: '/staff',
  component: lazyRouteComponent(() => import('../staff/StaffPage.tsx'), 'StaffPage'),
});

const reports = createRoute({
  getParentRoute: () => inside,
  path: '/reports',
  component: lazyRouteComponent(() => import('../reports/ReportsPage.tsx'), 'ReportsPage'),
});

const operations = createRoute({
  getParentRoute: () => inside,
  path: '/operations',
  component: lazyRouteComponent(() => import('../operations/OperationsPage.tsx'), 'OperationsPage'),
});

const standards = createRoute({
  getParentRoute: () => inside,
  path: '/standards',
  validateSearch: (search: Record<string, unknown>): { unit?: string } =>
    typeof search.unit === 'string' ? { unit: search.unit } : {},
  component: lazyRouteComponent(() => import('../standards/StandardsPage.tsx'), 'StandardsPage'),
});

const calendars = createRoute({
  getParentRoute: () => inside,
  path: '/calendars',
  validateSearch: (search: Record<string, unknown>): { unit?: string; key?: string; year?: number } => ({
    ...(typeof search.unit === 'string' ? { unit: search.unit } : {}),
    ...(typeof search.key === 'string' ? { key: search.key } : {}),
    ...(Number.isInteger(search.year) ? { year: search.year as number } : {}),
  }),
  component: lazyRouteComponent(() => import('../calendars/CalendarsPage.tsx'), 'CalendarsPage'),
});

const duty = createRoute({
  getParentRoute: () => inside,
  path: '/duty',
  validateSearch: (search: Record<string, unknown>): { project?: string; from?: string } => ({
    ...readProject(search),
    ...(dayFrom(search.from) ? { from: search.from as string } : {}),
  }),
  component: lazyRouteComponent(() => import('../duty/DutyPage.tsx'), 'DutyPage'),
});

const retention = createRoute({
  getParentRoute: () => inside,
  path: '/retention',
  component: lazyRouteComponent(() => import('../retention/RetentionPage.tsx'), 'RetentionPage'),
});

const promises = createRoute({
  getParentRoute: () => inside,
  path: '/promises',
  component: lazyRouteComponent(() => import('../promises/PromisesPage.tsx'), 'PromisesPage'),
});

const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  component: lazyRouteComponent(() => import('../account/AccountPage.tsx'), 'AccountPage'),
});

const people = createRoute({
  getParentRoute: () => inside,
  path: '/account/people',
  component: lazyRouteComponent(() => import('../account/PeoplePage.tsx'), 'PeoplePage'),
});

const audit = createRoute({
  getParentRoute: () => inside,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('../privacy/AuditPage.tsx'), 'AuditPage'),
});

const readers = createRoute({
  getParentRoute: () => inside,
  path: '/audit/readers',
  validateSearch: readReadersSearch,
  component: lazyRouteComponent(() => import('../privacy/ReadersPage.tsx'), 'ReadersPage'),
});

const dictionary = createRoute({
  getParentRoute: () => inside,
  path: '/personal-data',
  component: lazyRouteComponent(() => import('../privacy/DictionaryPage.tsx'), 'DictionaryPage'),
});

/** With the menu of whoever is signed in; without a sign-in the way leads there first. */
const nowhere = createRoute({ getParentRoute: () => inside, path: '$', component: NotFound });

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    setUp,
    invitation,
    inside.addChildren([
      queue,
      audit,
      readers,
      dictionary,
      log,
      oneCase,
      place,
      person,
      notices,
      archives,
      merge,
      imports,
      oneImport,
      access,
      staff,
      reports,
      operations,
      duty,
      retention,
      standards,
      calendars,
      promises,
      account,
      people,
      nowhere,
    ]),
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: Crashed,
  defaultPendingComponent: Loading,
  scrollRestoration: true,
});

session.ended = () => {
  const { pathname, href } = router.state.location;
  // Nobody who was never signed in needs to hear that a session has ended.
  if (!queryClient.getQueryData(meQuery.queryKey)) return;
  if (pathname === '/sign-in' || pathname === '/set-up' || pathname === '/invitation') return;
  queryClient.removeQueries({ queryKey: ['me'] });
  router.navigate({ to: '/sign-in', search: { to: href, ended: true } });
};

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
