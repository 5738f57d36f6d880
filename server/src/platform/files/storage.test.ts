import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStorage, type Storage, type StorageConfig } from './storage.ts';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
const objects = new Map<string, { body: Buffer; type: string }>();
const seen: string[] = [];
const fakeS3 = createServer(async (request, response) => {
  const key = decodeURIComponent(new URL(request.url!, 'http://s3').pathname);
  seen.push(`${request.method} ${request.headers.authorization?.split(' ')[0]}`);
  if (request.method === 'PUT') {
    objects.set(key, { body: await buffer(request), type: request.headers['content-type']! });
    return response.end();
  }
  if (request.method === 'DELETE') {
    objects.delete(key);
    return response.writeHead(204).end();
  }
  const object = objects.get(key);
  if (!object) {
    response.writeHead(404, { 'content-type': 'application/xml' });
    return response.end(request.method === 'HEAD' ? '' : '<Error><Code>NoSuchKey</Code></Error>');
  }
  const headers = {
    'content-type': object.type,
    'content-length': object.body.length,
    etag: '"x"',
    'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT',
  };
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : object.body);
});

beforeAll(() => new Promise<void>((done) => fakeS3.listen(0, '127.0.0.1', done)));
afterAll(async () => {
  await new Promise((done) => fakeS3.close(done));
  rmSync(folder, { recursive: true });
});

const configs: Record<string, () => StorageConfig> = {
  disk: () => ({ kind: 'disk', folder }),
  s3: () => ({
    kind: 's3',
    bucket: 'photos',
    region: 'local',
    endpoint: `http://127.0.0.1:${(fakeS3.address() as AddressInfo).port}`,
    accessKeyId: 'id',
    secretAccessKey: 'secret',
    pathStyle: true,
  }),
};

describe.each(Object.keys(configs))('on %s', (kind) => {
  let storage: Storage;
  beforeAll(async () => {
    storage = await openStorage(configs[kind]!());
  });

  test('what is put comes back byte for byte, under a name of our own', async () => {
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 251));
    const name = await storage.put(bytes, 'image/jpeg');
    expect(name).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f-]{36}\.jpg$/);
    const kept = await storage.get(name);
    expect(kept).toMatchObject({ mime: 'image/jpeg', size: 70_000 });
    expect(await buffer(kept!.stream)).toEqual(bytes);
    expect(await storage.put(bytes, 'image/jpeg')).not.toBe(name);
  });

  test('what is removed is gone, and removing it again is no error', async () => {
    const name = await storage.put(Buffer.from('x'), 'image/webp');
    await storage.remove(name);
    expect(await storage.get(name)).toBeNull();
    await storage.remove(name);
  });

  test('a name that is not ours reaches nothing', async () => {
    writeFileSync(join(folder, 'keys.json'), 'secret');
    const strange = [
      'keys.json',
      '../keys.json',
      'ab/cd/../../keys.json',
      '/etc/passwd',
      '',
      'ab/cd/x.jpg',
      'a\0b',
    ];
    const asked = seen.length;
    for (const name of strange) {
      expect(await storage.get(name)).toBeNull();
      await storage.remove(name);
    }
    expect(seen.length).toBe(asked);
    expect(readdirSync(folder)).toContain('keys.json');
  });

  test('only kinds that were re-encoded are kept', async () => {
    await expect(storage.put(Buffer.from('x'), 'text/html')).rejects.toThrow(/not kept/);
  });
});

test('requests to S3 are signed', () => {
  expect(new Set(seen)).toEqual(
    new Set(['PUT', 'HEAD', 'GET', 'DELETE'].map((method) => `${method} AWS4-HMAC-SHA256`)),
  );
});
