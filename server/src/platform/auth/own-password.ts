import { type Bilingual, fail } from '../errors/fail.ts';
import type { Auth } from './create-auth.ts';
import { countTry, forgive } from './guesses.ts';
import type { OwnSession } from './sessions.ts';
import { isPasswordOf } from './users.ts';

/** Asked again before what outlives a session: whoever finds a screen unlocked cannot settle in. */
export async function requireOwnPassword(
  auth: Auth,
  { userId }: OwnSession,
  password: string,
  now: Temporal.Instant,
): Promise<void> {
  const target = [{ kind: 'password', key: userId }] as const;
  await countTry(auth, target, now);
  if (!(await isPasswordOf(auth, userId, password)))
    fail('request.invalid', {}, [{ path: '/password', message: wrong }]);
  await forgive(auth, target, now);
}

const wrong: Bilingual = { zh: '密码不正确', en: 'The password is wrong' };
