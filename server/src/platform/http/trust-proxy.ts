import { BlockList, isIP } from 'node:net';

/**
 * Whose X-Forwarded-* is believed: nobody's, that of so many proxies in a row before us, or that of these addresses.
 * Never the whole header: whoever asks may have written its beginning himself.
 */
export type TrustProxy = false | number | readonly string[];

/** Reads the setting; null when it is none. `on` is one proxy, the usual case. */
export function readTrustProxy(text: string): TrustProxy | null {
  if (text === 'off') return false;
  if (text === 'on') return 1;
  if (/^[1-9]$/.test(text)) return Number(text);
  const addresses = text.split(',').map((one) => one.trim());
  return addresses.every(isAddress) ? addresses : null;
}

function isAddress(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const kind = isIP(address);
  if (kind === 0 || address.includes('%') || more.length > 0) return false;
  if (bits === undefined) return true;
  // Nobody is a proxy by belonging to the whole world.
  return /^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= (kind === 6 ? 128 : 32);
}

/** As Fastify asks: whether the one at this address, so many steps away, is a proxy of ours. */
export function proxyTest(trust: TrustProxy): false | ((address: string, hop: number) => boolean) {
  if (trust === false) return false;
  if (typeof trust === 'number') return (_address, hop) => hop < trust;
  const known = new BlockList();
  for (const one of trust) {
    const [address = '', bits] = one.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) known.addAddress(address, family);
    else known.addSubnet(address, Number(bits), family);
  }
  return (address) => isIP(address) !== 0 && known.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
