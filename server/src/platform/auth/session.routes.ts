import bowser from 'bowser';
import { fail } from '../errors/fail.ts';
import { Done, Ended, SessionBody, Sessions } from './auth.schema.ts';
import { type AuthRoute, ownRoute, tell } from './auth-route.ts';
import { endOtherSessions, endSession, sessionsOf } from './sessions.ts';

export const sessionRoutes: readonly AuthRoute[] = [
  ownRoute({
    method: 'GET',
    path: '/sessions',
    access: 'signedIn',
    summary: 'Where one is signed in: device, address, since when, last used',
    answer: Sessions,
    handle: async ({ auth, now }, session) => ({
      items: (await sessionsOf(auth, session.userId, now)).map((one) => ({
        id: one.id,
        device: deviceOf(one.userAgent),
        address: one.ipAddress,
        createdAt: one.createdAt.toISOString(),
        usedAt: one.usedAt.toISOString(),
        current: one.token === session.token,
      })),
    }),
  }),
  ownRoute<{ sessionId: string }>({
    method: 'POST',
    path: '/sessions/end',
    access: 'signedIn',
    summary: 'End one of the own sessions, with effect on its next request',
    body: SessionBody,
    answer: Done,
    handle: async (asked, { userId }) => {
      if (!(await endSession(asked.auth, userId, asked.body.sessionId))) fail('notFound');
      await tell(asked, 'sessionEnded', userId, { data: { sessions: 1 } });
      return { success: true };
    },
  }),
  ownRoute({
    method: 'POST',
    path: '/sessions/end-others',
    access: 'signedIn',
    summary: 'End all own sessions but this one',
    answer: Ended,
    handle: async (asked, { userId, token }) => {
      const ended = await endOtherSessions(asked.auth, userId, token);
      if (ended > 0) await tell(asked, 'sessionEnded', userId, { data: { sessions: ended } });
      return { ended };
    },
  }),
];

function deviceOf(userAgent: string): { browser: string; system: string } {
  if (userAgent === '') return { browser: '', system: '' };
  const { browser, os } = bowser.parse(userAgent);
  return {
    browser: [browser.name, browser.version?.split('.')[0]].filter(Boolean).join(' '),
    system: [os.name, os.versionName ?? ''].filter(Boolean).join(' '),
  };
}
