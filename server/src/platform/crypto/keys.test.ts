import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint, newKeyMaterial, readKeyRing } from './keys.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the first start makes a private key file and the second reads the same keys', () => {
  const file = join(folder, 'secrets', 'keys.json');
  const first = readKeyRing({ file });
  const second = readKeyRing({ file });
  expect(second).toEqual(first);
  expect(first.hashKey).toHaveLength(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, 'secrets'))).toEqual(['keys.json']);
});

test('starters at the same moment end up with the same keys', async () => {
  const file = join(folder, 'keys.json');
  const source = `
    import { parentPort, workerData } from 'node:worker_threads';
    const { readKeyRing, fingerprint } = await import(workerData.module);
    Atomics.wait(new Int32Array(workerData.gate), 0, 0);
    parentPort.postMessage(fingerprint(readKeyRing({ file: workerData.file })));`;
  const gate = new SharedArrayBuffer(4);
  const workerData = { file, gate, module: new URL('./keys.ts', import.meta.url).href };
  const starters = Array.from(
    { length: 6 },
    () => new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), { workerData }),
  );
  const answers = starters.map(
    (starter) => new Promise((done, bad) => starter.on('message', done).on('error', bad)),
  );
  await Promise.all(starters.map((starter) => new Promise((done) => starter.once('online', done))));
  Atomics.store(new Int32Array(gate), 0, 1);
  Atomics.notify(new Int32Array(gate), 0);
  expect(new Set(await Promise.all(answers))).toEqual(new Set([fingerprint(readKeyRing({ file }))]));
  expect(readdirSync(folder)).toEqual(['keys.json']);
});

test('keys from the environment win over the file and leave no file', () => {
  const env = newKeyMaterial();
  const file = join(folder, 'keys.json');
  expect(readKeyRing({ env, file })).toEqual(readKeyRing({ env }));
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['not json', /is not JSON/],
  ['[]', /not a JSON object/],
  ['{"current":1}', /no "seal" keys/],
  [material({ seal: { '1': 'AAAA' } }), /has 3 bytes; it must have 32/],
  [material({ seal: { '0': key() } }), /from 1 to 255/],
  [material({ seal: { '256': key() } }), /from 1 to 255/],
  [material({ seal: { __proto__x: key() } }), /from 1 to 255/],
  [material({ current: 2 }), /must name one of the seal keys/],
  [material({ hash: 'sécret!' }), /hash key is not base64/],
  [material({ hash: undefined }), /hash key is not base64/],
  [material({ hash: Buffer.alloc(32, 7).toString('base64') }), /not random/],
  [material({ seal: { '1': key(1) }, hash: key(1) }), /must differ/],
])('malformed keys are refused in words: %s', (text, words) => {
  const file = join(folder, 'keys.json');
  writeFileSync(file, text);
  expect(() => readKeyRing({ file })).toThrow(words);
  expect(() => readKeyRing({ env: text })).toThrow(words);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('a refusal never repeats key material', () => {
  const secret = key(3);
  const text = `${material({ seal: { '1': secret }, hash: secret })}`;
  for (const broken of [text, text.slice(0, -1)]) {
    expect(() => readKeyRing({ env: broken })).toThrow(expect.not.stringContaining(secret.slice(0, 12)));
  }
});

test('other keys have another fingerprint', () => {
  const ring = readKeyRing({ env: newKeyMaterial() });
  expect(fingerprint(ring)).toBe(fingerprint({ ...ring, current: ring.current }));
  expect(fingerprint(ring)).not.toBe(fingerprint(readKeyRing({ env: newKeyMaterial() })));
});

function key(seed = 0): string {
  return Buffer.from(Array.from({ length: 32 }, (_, index) => (index * 7 + seed) % 256)).toString('base64');
}

function material(change: object): string {
  return JSON.stringify({ current: 1, seal: { '1': key(1) }, hash: key(2), ...change });
}
