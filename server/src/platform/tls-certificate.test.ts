import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeFolder } from '../testing/folder-under-test.ts';
import { readOrMakeCertificate } from './tls-certificate.ts';

const folder = makeFolder();
afterAll(() => folder.remove());

const now = Temporal.Instant.from('2026-03-01T00:00:00Z');
const aFolder = (name: string) => {
  const path = join(folder.path, name);
  mkdirSync(path);
  return path;
};

test('the certificate fits its key, names this machine, and is short enough for every browser', async () => {
  const path = aFolder('made');
  const { key, cert, fingerprint } = await readOrMakeCertificate(path, now);
  const read = new X509Certificate(cert);
  expect(read.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(read.checkHost('localhost')).toBe('localhost');
  expect(read.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  expect(fingerprint).toBe(read.fingerprint256);
  const days = (read.validToDate.getTime() - read.validFromDate.getTime()) / 86_400_000;
  expect(days).toBeLessThanOrEqual(825);
  expect(read.validFromDate.getTime()).toBeLessThan(now.epochMilliseconds);
  expect(statSync(join(path, 'tls.key')).mode & 0o777).toBe(0o600);
});

test('it stays the same from start to start, and is made anew before it expires', async () => {
  const path = aFolder('kept');
  const days = (count: number) => now.add({ hours: 24 * count });
  const { fingerprint: first } = await readOrMakeCertificate(path, now);
  expect((await readOrMakeCertificate(path, days(700))).fingerprint).toBe(first);
  const renewed = await readOrMakeCertificate(path, days(800));
  expect(renewed.fingerprint).not.toBe(first);
  expect(new X509Certificate(renewed.cert).validToDate.getTime()).toBeGreaterThan(
    days(1600).epochMilliseconds,
  );
});
