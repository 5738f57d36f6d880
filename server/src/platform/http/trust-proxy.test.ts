import { pino } from 'pino';
import { expect, test } from 'vitest';
import { ConfigRefusal, readConfig } from '../config.ts';
import { createHttp } from './create-http.ts';
import type { TrustProxy } from './trust-proxy.ts';

/** Through which hands a request came, the nearest to us last; the answer is who we take the caller to be. */
async function callerSeen(trustProxy: TrustProxy, forwarded: string, nearest = '10.0.0.1'): Promise<string> {
  const app = await createHttp({ log: pino({ level: 'silent' }), version: '0', trustProxy });
  app.get('/ip', (request) => ({ ip: request.ip }));
  const headers = { 'x-forwarded-for': forwarded };
  const answer = await app.inject({ url: '/ip', remoteAddress: nearest, headers });
  await app.close();
  return answer.json().ip;
}

test.each<[string, TrustProxy, string, string]>([
  ['without a proxy it is whoever is connected', false, '6.6.6.6', '10.0.0.1'],
  ['behind one it is whom that one saw', 1, '203.0.113.9', '203.0.113.9'],
  ['what a caller wrote himself is not believed', 1, '6.6.6.6, 203.0.113.9', '203.0.113.9'],
  ['behind two it is whom the outer one saw', 2, '6.6.6.6, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
  ['by address', ['10.0.0.0/8'], '6.6.6.6, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
  ['a stranger is no proxy', ['10.9.9.9'], '203.0.113.9', '10.0.0.1'],
])('%s', async (_what, trust, forwarded, seen) => {
  expect(await callerSeen(trust, forwarded)).toBe(seen);
});

test('a proxy may be known by an IPv6 address, also one that the machine writes in both ways', async () => {
  expect(await callerSeen(['2001:db8::/32'], '203.0.113.9', '2001:db8::1')).toBe('203.0.113.9');
  expect(await callerSeen(['10.0.0.0/8'], '203.0.113.9', '::ffff:10.0.0.1')).toBe('203.0.113.9');
});

test('the setting is read in every form, and anything else is refused in words', () => {
  const read = (TRUST_PROXY: string) => readConfig({ TRUST_PROXY }).trustProxy;
  expect(['off', '', 'on', '2', '10.0.0.5, 10.1.0.0/16'].map(read)).toEqual([
    false,
    false,
    1,
    2,
    ['10.0.0.5', '10.1.0.0/16'],
  ]);
  for (const wrong of ['0', '10', 'yes', 'true', '0.0.0.0/0', '10.0.0.5/33', '10.0.0.5,', 'proxy.local'])
    expect(() => read(wrong), wrong).toThrow(ConfigRefusal);
});
