import type { FastifyInstance } from 'fastify';
import { type TOTP, URI } from 'otpauth';

/** What the phone beside the keyboard shows at that moment. */
export function codeAt(uri: string, now: Temporal.Instant): string {
  return (URI.parse(uri) as TOTP).generate({ timestamp: now.epochMilliseconds });
}

/** Sets up the second step for whoever is halfway in; answers the cookie of the session that is open from then on. */
export async function enrol(app: FastifyInstance, now: Temporal.Instant, cookie: string): Promise<string> {
  const ask = (path: string, payload: object) =>
    app.inject({ method: 'POST', url: `/api/auth/second-factor/${path}`, headers: { cookie }, payload });
  const { uri } = (await ask('begin', {})).json();
  const confirmed = await ask('confirm', { code: codeAt(uri, now) });
  if (confirmed.statusCode !== 200) throw new Error(confirmed.payload);
  return String(confirmed.headers['set-cookie']).split(';')[0]!;
}
