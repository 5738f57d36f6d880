import { fail } from '../errors/fail.ts';
import {
  BeginBody,
  BothFactorsBody,
  CodeBody,
  Done,
  FactorState,
  NewFactor,
  RecoveryCodes,
  SignedIn,
} from './auth.schema.ts';
import { type Asked, type AuthRoute, giveCookie, ownRoute, tell } from './auth-route.ts';
import { requireOwnPassword } from './own-password.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  secondFactorOf,
  stepFor,
  takeCode,
  takeRecoveryCode,
} from './second-factor.ts';
import { endOtherSessions, type OwnSession, renewSession } from './sessions.ts';

export const secondFactorRoutes: readonly AuthRoute[] = [
  ownRoute<{ code: string }>({
    method: 'POST',
    path: '/second-factor/verify',
    access: 'halfway',
    summary: 'The second step of signing in: a code of the authenticator; the session gets a new token',
    body: CodeBody,
    answer: SignedIn,
    guessable: true,
    handle: async (asked, session) => {
      await takeCode(asked.auth, session.userId, asked.body.code, asked.now);
      return admit(asked, session);
    },
  }),
  ownRoute<{ code: string }>({
    method: 'POST',
    path: '/second-factor/recover',
    access: 'halfway',
    summary: 'The second step with a recovery code, which is then used up',
    body: CodeBody,
    answer: SignedIn,
    guessable: true,
    handle: async (asked, session) => {
      await takeRecoveryCode(asked.auth, session.userId, asked.body.code, asked.now);
      await tell(asked, 'recoveryCodeUsed', session.userId);
      return admit(asked, session);
    },
  }),
  ownRoute({
    method: 'GET',
    path: '/second-factor',
    access: 'signedIn',
    summary: 'Whether the own sign-in has a second step',
    answer: FactorState,
    handle: async ({ auth, now }, { userId }) => {
      const { confirmedAt, codesLeft } = await secondFactorOf(auth, userId);
      const { needsSecondFactor } = await auth.judge(userId, now);
      return { confirmedAt: confirmedAt?.toISOString() ?? null, codesLeft, demanded: needsSecondFactor };
    },
  }),
  ownRoute<{ password?: string; code?: string }>({
    method: 'POST',
    path: '/second-factor/begin',
    access: 'halfway',
    summary:
      'A new secret for an authenticator, in place of one in use for its code or a recovery code; it counts once its first code has been confirmed',
    body: BeginBody,
    answer: NewFactor,
    guessable: true,
    handle: async (asked, session) => {
      await mayEnrol(asked, session);
      return beginSecondFactor(asked.auth, session);
    },
  }),
  ownRoute<{ code: string }>({
    method: 'POST',
    path: '/second-factor/confirm',
    access: 'halfway',
    summary: 'The first code of a new secret; every other session ends and recovery codes are handed out',
    body: CodeBody,
    answer: RecoveryCodes,
    guessable: true,
    handle: async (asked, session) => {
      const { auth, body, now } = asked;
      await refuseBeforeCode(asked, session);
      const recoveryCodes = await confirmSecondFactor(auth, session.userId, body.code, now);
      await tell(asked, 'secondFactorSet', session.userId);
      await endOthers(asked, session);
      if (!session.admitted) await tell(asked, 'signedIn', session.userId);
      return { recoveryCodes };
    },
  }),
  ownRoute<{ password: string; code: string }>({
    method: 'POST',
    path: '/second-factor/recovery-codes',
    access: 'signedIn',
    summary: 'A fresh set of recovery codes; those of the old one open nothing any more',
    body: BothFactorsBody,
    answer: RecoveryCodes,
    guessable: true,
    handle: async (asked, session) => {
      const { auth, body, now } = asked;
      const { userId } = session;
      await requireOwnPassword(auth, session, body.password, now);
      await takeCode(auth, userId, body.code, now);
      const recoveryCodes = await renewRecoveryCodes(asked.auth, userId);
      await tell(asked, 'recoveryCodesMade', userId);
      return { recoveryCodes };
    },
  }),
  ownRoute<{ password: string; code: string }>({
    method: 'POST',
    path: '/second-factor/remove',
    access: 'signedIn',
    summary: 'Sign in with the password alone again, where the post allows it; every other session ends',
    body: BothFactorsBody,
    answer: Done,
    guessable: true,
    handle: async (asked, session) => {
      const { auth, body, now } = asked;
      if ((await auth.judge(session.userId, now)).needsSecondFactor) fail('auth.secondFactorDemanded');
      await requireOwnPassword(auth, session, body.password, now);
      await takeCode(auth, session.userId, body.code, now);
      await removeSecondFactor(auth, session.userId);
      await tell(asked, 'secondFactorRemoved', session.userId);
      await endOthers(asked, session);
      return { success: true };
    },
  }),
];

/** The second step is done: the token that knew only the password is nobody's from here on. */
async function admit(asked: Asked<unknown>, session: OwnSession): Promise<unknown> {
  const { userId, username, name } = session;
  giveCookie(asked, await renewed(asked, session));
  await tell(asked, 'signedIn', userId);
  return { user: { id: userId, username, name }, waitsFor: null };
}

/** What was opened before the factor changed was opened with less, or by somebody else. */
async function endOthers(asked: Asked<unknown>, session: OwnSession): Promise<void> {
  const token = await renewed(asked, session);
  await endOtherSessions(asked.auth, session.userId, token);
  giveCookie(asked, token);
}

async function renewed({ auth, now }: Asked<unknown>, session: OwnSession): Promise<string> {
  return (await renewSession(auth, session.token, now)) ?? fail('auth.signInNeeded');
}

async function mayEnrol(
  asked: Asked<{ password?: string; code?: string }>,
  session: OwnSession,
): Promise<void> {
  const { auth, body, now } = asked;
  await refuseBeforeCode(asked, session);
  // Halfway in, the password was right a moment ago.
  if (!session.admitted) return;
  await requireOwnPassword(auth, session, body.password ?? '', now);
  const { confirmedAt } = await secondFactorOf(auth, session.userId);
  // A password alone must not put another authenticator in the place of the one that guards it.
  if (confirmedAt)
    await takeEither(asked, session.userId, body.code ?? fail('request.invalid', {}, [codeMissing]));
}

/** The phone may be the very thing that is gone: then one of the recovery codes counts. */
async function takeEither(asked: Asked<unknown>, userId: string, code: string): Promise<void> {
  const { auth, now } = asked;
  if (/^[\d\s]+$/.test(code)) return takeCode(auth, userId, code, now);
  await takeRecoveryCode(auth, userId, code, now);
  await tell(asked, 'recoveryCodeUsed', userId);
}

const codeMissing = {
  path: '/code',
  message: {
    zh: '请填写现用验证器的验证码或一个恢复码',
    en: 'Give a code of the authenticator in use, or a recovery code',
  },
};

/** Whoever still owes a code of the old authenticator must not put a new one in its place. */
async function refuseBeforeCode({ auth, now }: Asked<unknown>, session: OwnSession): Promise<void> {
  if (!session.admitted && (await stepFor(auth, session.userId, now)) !== 'enrolment')
    fail('auth.secondStepNeeded');
}
