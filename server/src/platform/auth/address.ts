import { isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { fail } from '../errors/fail.ts';
import type { Auth } from './create-auth.ts';

/** How a session may travel: as a `__Host-` cookie, or, where an operator has allowed it, as a plain one. */
export type Transport = 'secure' | 'plain';

/** Refuses, naming the ways out, where the password would cross the network in the clear. */
export function transportOf(auth: Auth, request: FastifyRequest): Transport {
  if (auth.servedOverHttps || request.protocol === 'https' || isThisMachine(request.hostname))
    return 'secure';
  if (auth.trustedNetwork) return 'plain';
  fail('auth.plainHttp');
}

/** The addresses that browsers trust without https, `Secure` cookies included. */
export function isThisMachine(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(hostname);
}

/** What counts as one address: whoever has an IPv6 address has 2^64 of them. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address.replace(/^::ffff:/, '');
  const [head = '', tail = ''] = address.split('::');
  const first = head ? head.split(':') : [];
  const last = tail ? tail.split(':') : [];
  const whole = address.includes('::')
    ? [...first, ...Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0'), ...last]
    : first;
  return `${whole.slice(0, 4).join(':')}::/64`;
}
