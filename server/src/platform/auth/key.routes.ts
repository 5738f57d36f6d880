import { fail } from '../errors/fail.ts';
import { keysOf, makeKey, type NewKey, removeKey } from './api-keys.ts';
import { Done, KeyBody, Keys, NewKeyShown, newKeyBody } from './auth.schema.ts';
import { type AuthRoute, ownRoute, tell } from './auth-route.ts';
import { requireOwnPassword } from './own-password.ts';

/** `parts` are the tags of the API that a key can be for. */
export const keyRoutes = (parts: readonly string[]): readonly AuthRoute[] => [
  ownRoute<Omit<NewKey, 'tags'> & { tags?: string[]; password: string }>({
    method: 'POST',
    path: '/api-key/create',
    access: 'signedIn',
    summary: 'Make an API key that acts for the signed-in user within its scope until it expires',
    body: newKeyBody(parts),
    answer: NewKeyShown,
    guessable: true,
    handle: async (asked, session) => {
      const { auth, body, now } = asked;
      await requireOwnPassword(auth, session, body.password, now);
      const key = await makeKey(auth, session.userId, { ...body, tags: body.tags ?? null }, now);
      await tell(asked, 'keyMade', session.userId, {
        data: { key: key.id, mayWrite: key.mayWrite, days: body.days },
      });
      return key;
    },
  }),
  ownRoute({
    method: 'GET',
    path: '/api-key/list',
    access: 'signedIn',
    summary: 'The own API keys, and the parts of the API a key can be for',
    answer: Keys,
    handle: async ({ auth }, { userId }) => ({ items: await keysOf(auth, userId), parts }),
  }),
  ownRoute<{ keyId: string }>({
    method: 'POST',
    path: '/api-key/delete',
    access: 'signedIn',
    summary: 'Delete an own API key',
    body: KeyBody,
    answer: Done,
    handle: async (asked, { userId }) => {
      if (!(await removeKey(asked.auth, userId, asked.body.keyId))) fail('auth.keyNotFound');
      await tell(asked, 'keyRemoved', userId, { data: { key: asked.body.keyId } });
      return { success: true };
    },
  }),
];
