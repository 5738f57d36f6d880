import type { MatrixWorld } from './matrix-world.ts';

/** What a route of signing in and of the own account answers: it is about whoever asks, so posts make no difference. */
export interface AccountFixture {
  body?(world: MatrixWorld): object | Promise<object>;
  /** Without a session, with one whose second step is outstanding, and signed in. */
  says: readonly [signedOut: number, halfway: number, signedIn: number];
}

const code = { code: '000000' };
const token = 'nobody-was-ever-given-this-link';

/**
 * Every route below /api/auth. Nobody here has a password or an authenticator, and no link, key or session is his. Where
 * a password would have to be hashed nothing is sent: who is not let in learns nothing about the form, who is hears of it.
 */
export const accountFixtures: Readonly<Record<string, AccountFixture>> = {
  'POST /api/auth/sign-in/username': {
    body: () => ({ username: 'tech', password: 'demo-nuanju' }),
    says: [200, 200, 200],
  },
  'POST /api/auth/sign-out': { says: [200, 200, 200] },
  'GET /api/auth/get-session': { says: [200, 200, 200] },
  'POST /api/auth/invitation/look': { body: () => ({ token }), says: [404, 404, 404] },
  'POST /api/auth/invitation/use': {
    body: () => ({ token, password: 'kettle under maple' }),
    says: [404, 404, 404],
  },
  'POST /api/auth/change-password': { says: [401, 401, 400] },
  'GET /api/auth/second-factor': { says: [401, 401, 200] },
  'POST /api/auth/second-factor/begin': { body: () => ({ password: 'wrong word' }), says: [401, 200, 400] },
  'POST /api/auth/second-factor/confirm': { body: () => code, says: [401, 400, 400] },
  'POST /api/auth/second-factor/verify': { body: () => code, says: [401, 400, 400] },
  'POST /api/auth/second-factor/recover': { body: () => code, says: [401, 400, 400] },
  'POST /api/auth/second-factor/recovery-codes': {
    body: () => ({ password: 'wrong word', ...code }),
    says: [401, 401, 400],
  },
  'POST /api/auth/second-factor/remove': { says: [401, 401, 400] },
  'GET /api/auth/sessions': { says: [401, 401, 200] },
  'POST /api/auth/sessions/end': {
    body: async (world) => ({ sessionId: await world.sessionOfAnother() }),
    says: [401, 401, 404],
  },
  'POST /api/auth/sessions/end-others': { says: [401, 401, 200] },
  'POST /api/auth/api-key/create': { says: [401, 401, 400] },
  'GET /api/auth/api-key/list': { says: [401, 401, 200] },
  'POST /api/auth/api-key/delete': {
    body: async (world) => ({ keyId: await world.keyOfAnother() }),
    says: [401, 401, 404],
  },
};
