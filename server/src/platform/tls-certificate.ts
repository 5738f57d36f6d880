import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';

/** Apple's devices refuse a certificate that is valid for more than 825 days, the hour before now included. */
const validDays = 824;
const renewDaysBefore = 30;

export interface Certificate {
  key: string;
  cert: string;
  /** SHA-256, as browsers show it. */
  fingerprint: string;
}

/**
 * Key and certificate of our own for https without a certificate authority, kept in the folder (0600) from the first
 * start on, so that who has accepted it once is not asked again; made anew when it is about to expire.
 */
export async function readOrMakeCertificate(folder: string, now: Temporal.Instant): Promise<Certificate> {
  const files = { key: join(folder, 'tls.key'), cert: join(folder, 'tls.crt') };
  if (!existsSync(files.key) || !existsSync(files.cert) || endsSoon(readFileSync(files.cert, 'utf8'), now)) {
    const made = await makeCertificate(now);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const part of ['key', 'cert'] as const) {
      const draft = `${files[part]}.${process.pid}`;
      writeFileSync(draft, made[part], { mode: 0o600 });
      renameSync(draft, files[part]);
    }
  }
  const cert = readFileSync(files.cert, 'utf8');
  return {
    key: readFileSync(files.key, 'utf8'),
    cert,
    fingerprint: new X509Certificate(cert).fingerprint256,
  };
}

function endsSoon(cert: string, now: Temporal.Instant): boolean {
  const renewFrom = new X509Certificate(cert).validToDate.getTime() - renewDaysBefore * 86_400_000;
  return now.epochMilliseconds > renewFrom;
}

async function makeCertificate(now: Temporal.Instant): Promise<{ key: string; cert: string }> {
  const addresses = Object.values(networkInterfaces()).flatMap((cards) => cards ?? []);
  // Read only here: its two hundred files are for whoever starts with --tls.
  const { generate } = await import('selfsigned');
  const made = await generate([{ name: 'commonName', value: 'Nuanju' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(now.epochMilliseconds - 3_600_000),
    notAfterDate: new Date(now.epochMilliseconds + validDays * 86_400_000),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 2, value: hostname() },
          ...addresses.map(({ address }) => ({ type: 7 as const, ip: address.split('%')[0]! })),
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}
