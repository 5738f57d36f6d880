import { AppError, fail } from '../errors/fail.ts';
import { transportOf } from './address.ts';
import { Changed, ChangePasswordBody, CurrentSession, Done, SignedIn, SignInBody } from './auth.schema.ts';
import {
  type Asked,
  type AuthRoute,
  askBetterAuth,
  giveCookie,
  openRoute,
  ownRoute,
  tell,
  tokenOf,
} from './auth-route.ts';
import { countTry, forgive, signInTargets } from './guesses.ts';
import { withdrawInvitations } from './invitations.ts';
import { requireGoodPassword } from './passwords.ts';
import { stepFor } from './second-factor.ts';
import { endSessionOf, readSession } from './sessions.ts';
import { findUser, renewHash } from './users.ts';

interface User {
  id: string;
  username: string;
  name: string;
}

export const signInRoutes: readonly AuthRoute[] = [
  openRoute<{ username: string; password: string }>({
    method: 'POST',
    path: '/sign-in/username',
    summary: 'Sign in; the answer sets the session cookie and says whether a second step is outstanding',
    body: SignInBody,
    answer: SignedIn,
    guessable: true,
    handle: signIn,
  }),
  openRoute({
    method: 'POST',
    path: '/sign-out',
    summary: 'Sign out',
    answer: Done,
    handle: async (asked) => {
      const token = tokenOf(asked.auth, asked.request);
      const session = token ? await readSession(asked.auth, token, asked.now) : null;
      if (token) await endSessionOf(asked.auth, token);
      if (session) await tell(asked, 'signedOut', session.userId);
      giveCookie(asked, '');
      return { success: true };
    },
  }),
  openRoute({
    method: 'GET',
    path: '/get-session',
    summary: 'The session of this cookie, or null',
    answer: CurrentSession,
    handle: async ({ auth, request, now }) => {
      const token = tokenOf(auth, request);
      const session = token ? await readSession(auth, token, now) : null;
      if (!session) return null;
      const { id, createdAt, expiresAt, userId, username, name } = session;
      return {
        session: { id, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() },
        user: { id: userId, username, name },
        waitsFor: session.admitted ? null : await stepFor(auth, userId, now),
      };
    },
  }),
  ownRoute<{ currentPassword: string; newPassword: string }>({
    method: 'POST',
    path: '/change-password',
    access: 'signedIn',
    summary: 'Change the own password; every other session ends, and this one gets a new token',
    body: ChangePasswordBody,
    answer: Changed,
    guessable: true,
    handle: async (asked, session) => {
      const { auth, body, now } = asked;
      requireGoodPassword(auth, body.newPassword, { path: '/newPassword', username: session.username });
      const target = [{ kind: 'password', key: session.userId }] as const;
      await countTry(auth, target, now);
      const sent = { ...body, revokeOtherSessions: true };
      const answer = await askBetterAuth<{ user: User }>(asked, '/change-password', sent, session.token);
      await forgive(auth, target, now);
      await withdrawInvitations(auth, session.userId);
      await tell(asked, 'passwordChanged', session.userId);
      return answer;
    },
  }),
];

async function signIn(asked: Asked<{ username: string; password: string }>): Promise<unknown> {
  const { auth, request, body, now } = asked;
  transportOf(auth, request);
  const targets = signInTargets(auth, body.username, request.ip);
  const pause = await countTry(auth, targets, now);
  const before = tokenOf(auth, request);
  let answer: { token: string; user: User };
  try {
    answer = await askBetterAuth(asked, '/sign-in/username', body, null);
  } catch (error) {
    if (error instanceof AppError && error.code === 'auth.wrongPassword')
      await tellFailure(asked, (await findUser(auth, body.username))?.id ?? null, pause);
    throw error;
  }
  // Whoever has left is told what everybody is told who has no business here.
  if (!(await auth.judge(answer.user.id, now)).mayEnter) {
    await endSessionOf(auth, answer.token);
    asked.reply.removeHeader('set-cookie');
    await tellFailure(asked, answer.user.id, pause);
    fail('auth.wrongPassword');
  }
  await forgive(auth, targets, now);
  await renewHash(auth, answer.user.id, body.password);
  // The session this browser came with is not the one it leaves with.
  if (before) await endSessionOf(auth, before);
  const session = await readSession(auth, answer.token, now);
  const waitsFor = session?.admitted ? null : await stepFor(auth, answer.user.id, now);
  if (!waitsFor) await tell(asked, 'signedIn', answer.user.id);
  return { user: answer.user, waitsFor };
}

function tellFailure(asked: Asked<unknown>, userId: string | null, pause: number): Promise<void> {
  return pause > 0
    ? tell(asked, 'signInPaused', userId, { data: { seconds: pause } })
    : tell(asked, 'signInFailed', userId);
}
