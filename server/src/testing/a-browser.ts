import type { FastifyInstance } from 'fastify';

/** A browser at the door: keeps the cookie it is given. */
export function aBrowser(app: FastifyInstance, address = '127.0.0.1') {
  let cookie = '';
  const own = {
    cookie: () => cookie,
    take: (other: string) => {
      cookie = other;
    },
    ask: async (
      method: 'GET' | 'POST',
      path: string,
      body?: object,
      headers: Record<string, string> = {},
    ) => {
      const answer = await app.inject({
        method,
        url: path.startsWith('/api/') ? path : `/api/auth${path}`,
        remoteAddress: address,
        headers: { 'accept-language': 'en', ...(cookie ? { cookie } : {}), ...headers },
        ...(body ? { payload: body } : {}),
      });
      const [given] = [answer.headers['set-cookie'] ?? []].flat();
      if (given) cookie = given.split(';')[0]!;
      return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
    },
    post: (path: string, body: object = {}) => own.ask('POST', path, body),
    get: (path: string) => own.ask('GET', path),
    signIn: (username: string, password: string) => own.post('/sign-in/username', { username, password }),
  };
  return own;
}
