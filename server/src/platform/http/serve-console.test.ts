import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, expect, test } from 'vitest';
import { createHttp } from './create-http.ts';
import { serveConsole } from './serve-console.ts';

const dir = mkdtempSync(join(tmpdir(), 'nuanju-console-'));
mkdirSync(join(dir, 'assets'));
writeFileSync(join(dir, 'index.html'), '<!doctype html><title>暖居</title>');
writeFileSync(join(dir, 'assets', 'index-a1b2c3.js'), 'console.log(1)');
writeFileSync(join(dir, '.secret'), 'no');
afterAll(() => rmSync(dir, { recursive: true }));

async function anApp(from: string) {
  const app = await createHttp({ log: pino({ level: 'silent' }), version: '0' });
  await serveConsole(app, from);
  return app;
}

const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

test('a page of the console is index.html at every depth and is asked for anew', async () => {
  const app = await anApp(dir);
  for (const url of ['/', '/cases/repair-YX-20260312-0001', '/apiary']) {
    const page = await app.inject({ url, headers: html });
    expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(page.body).toContain('暖居');
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
  }
});

test('hashed assets are kept for a year, missing ones are not pages', async () => {
  const app = await anApp(dir);
  const asset = await app.inject('/assets/index-a1b2c3.js');
  expect([asset.statusCode, asset.headers['cache-control']]).toEqual([
    200,
    'public, max-age=31536000, immutable',
  ]);
  expect((await app.inject({ url: '/assets/gone.js', headers: { accept: '*/*' } })).statusCode).toBe(404);
});

test('the console hides neither unknown API addresses nor files outside it', async () => {
  const app = await anApp(dir);
  const unknown = await app.inject({ url: '/api/nothing', headers: html });
  expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'notFound']);
  for (const url of ['/.secret', '/../package.json', '/..%2f..%2fetc/passwd', '/assets/..%5c..%5cx']) {
    const { statusCode, body } = await app.inject({ url, headers: { accept: '*/*' } });
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(statusCode).toBeLessThan(500);
    expect(JSON.parse(body)).toMatchObject({ code: expect.any(String), requestId: expect.any(String) });
  }
  expect((await app.inject({ method: 'POST', url: '/cases', headers: html })).statusCode).toBe(404);
});

test('without a build the pages say what to do', async () => {
  const page = await (await anApp(join(dir, 'nowhere'))).inject({ url: '/', headers: html });
  expect(page.statusCode).toBe(503);
  expect(page.body).toMatch(/npm start[\s\S]*npm start/);
});
