import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { makeFastFolder } from '../../testing/fast-folder.ts';
import { attachToRunning, type EmbeddedPostgres, startEmbedded } from './embedded.ts';
import { readPostmaster } from './postmaster-file.ts';
import { commandLine, startedAt } from './process-identity.ts';

const isRoot = process.getuid?.() === 0;
const folders: string[] = [];
const running: EmbeddedPostgres[] = [];
const helpers: ChildProcess[] = [];

afterEach(async () => {
  for (const helper of helpers.splice(0)) helper.kill('SIGKILL');
  for (const database of running.splice(0)) await database.stop();
  for (const folder of folders.splice(0)) {
    const link = join(folder, 'postgres');
    if (existsSync(link)) rmSync(realpathSync(link), { recursive: true });
    rmSync(folder, { recursive: true });
  }
});

function newDataDir(): string {
  const folder = makeFastFolder('nuanju-embedded-');
  folders.push(folder);
  return folder;
}

async function start(dataDir: string, said: string[] = []): Promise<EmbeddedPostgres> {
  const database = await startEmbedded({ dataDir, log: (sentence) => said.push(sentence) });
  running.push(database);
  return database;
}

async function stop(database: EmbeddedPostgres): Promise<void> {
  running.splice(running.indexOf(database), 1);
  await database.stop();
}

/** A server process of its own that runs the database; `environment` can take `setpriv` away from it. */
async function startElsewhere(dataDir: string, environment: NodeJS.ProcessEnv = {}): Promise<ChildProcess> {
  const code = `
    const { startEmbedded } = await import(${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)});
    await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} });
    console.log('ready');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  helpers.push(child);
  const [line] = await once(createInterface(child.stdout!), 'line');
  expect(line).toBe('ready');
  return child;
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

test('the first start makes a cluster, the second finds what the first stored', async () => {
  const dataDir = newDataDir();
  const first = await start(dataDir);
  await ask(first.adminUrl, 'create table kept as select 42 as answer');
  await stop(first);
  expect(await attachToRunning(dataDir)).toBeNull();
  const second = await start(dataDir);
  expect(second.endedOrphan).toBe(false);
  expect(await ask(second.adminUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
  expect(await attachToRunning(dataDir)).toMatchObject({ adminUrl: second.adminUrl, appUrl: second.appUrl });
  expect(statSync(join(dataDir, 'secrets', 'postgres.json')).mode & 0o777).toBe(0o600);
});

test('the login of the server owns nothing, and a wrong password opens nothing', async () => {
  const { appUrl } = await start(newDataDir());
  const [rights] = await ask(
    appUrl,
    'select rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls as some from pg_roles where rolname = current_user',
  );
  expect(rights).toEqual({ some: false });
  const wrong = new URL(appUrl);
  wrong.password = 'guess';
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
});

test('a second start on the same data is refused in both languages, naming the process of the first', async () => {
  const dataDir = newDataDir();
  const first = await startElsewhere(dataDir);
  const refusal = await startEmbedded({ dataDir, log: () => undefined }).catch((error: Error) => error);
  expect(refusal).toMatchObject({ name: 'DatabaseRefusal' });
  expect(refusal).toMatchObject({ zh: expect.stringContaining(`进程号 ${first.pid}`) });
  expect(refusal).toMatchObject({ en: expect.stringContaining(`process ${first.pid}`) });
  expect(await attachToRunning(dataDir)).not.toBeNull();
});

test.runIf(process.platform === 'linux')('the database ends when its server is killed', async () => {
  const dataDir = newDataDir();
  const server = await startElsewhere(dataDir);
  const { pid } = readPostmaster(realpathSync(join(dataDir, 'postgres')))!;
  server.kill('SIGKILL');
  await expect.poll(() => commandLine(pid), { timeout: 10_000 }).toBeNull();
  const next = await start(dataDir);
  expect(await ask(next.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a database that outlived its killed server is ended and its data served', async () => {
  const dataDir = newDataDir();
  const server = await startElsewhere(dataDir, { PATH: '/nowhere' });
  const urls = (await attachToRunning(dataDir))!;
  await ask(urls.adminUrl, 'create table kept as select 42 as answer');
  const { pid } = readPostmaster(realpathSync(join(dataDir, 'postgres')))!;
  server.kill('SIGKILL');
  await once(server, 'exit');
  expect(startedAt(pid)).not.toBeNull();
  const next = await start(dataDir);
  expect(next.endedOrphan).toBe(true);
  expect(startedAt(pid)).toBeNull();
  expect(await ask(next.adminUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('a database process that is killed comes back on the same port', async () => {
  const dataDir = newDataDir();
  const said: string[] = [];
  const database = await start(dataDir, said);
  const cluster = realpathSync(join(dataDir, 'postgres'));
  const { pid } = readPostmaster(cluster)!;
  process.kill(pid, 'SIGKILL');
  const isBack = () => {
    const found = readPostmaster(cluster);
    return found?.ready && found.pid !== pid;
  };
  await expect.poll(isBack, { timeout: 15_000 }).toBe(true);
  expect(await ask(database.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(said.join()).toContain('started again');
});

test.runIf(isRoot)('data that only root may enter is kept elsewhere, and found again', async () => {
  const dataDir = newDataDir();
  chmodSync(dataDir, 0o700);
  const said: string[] = [];
  const first = await start(dataDir, said);
  const cluster = realpathSync(join(dataDir, 'postgres'));
  expect(cluster.startsWith(dataDir)).toBe(false);
  expect(said.join()).toContain(cluster);
  await ask(first.adminUrl, 'create table kept as select 42 as answer');
  await stop(first);
  const second = await start(dataDir);
  expect(await ask(second.adminUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('locks that no living process holds do not stop a start', async () => {
  const dataDir = newDataDir();
  const lock = join(dataDir, 'server.lock');
  const nobody = 2 ** 22 + 1;
  // The pid lives, but began at another time: the number was handed out again.
  const reused = JSON.stringify({ pid: process.ppid, startedAt: 'another boot/1' });
  for (const content of [JSON.stringify({ pid: nobody, startedAt: 'x' }), reused, 'not json', '']) {
    writeFileSync(lock, content);
    await stop(await start(dataDir));
    expect(existsSync(lock)).toBe(false);
  }
});

test('an interrupted first start leaves nothing that counts', async () => {
  const dataDir = newDataDir();
  mkdirSync(join(dataDir, 'postgres.new'));
  writeFileSync(join(dataDir, 'postgres.new', 'PG_VERSION'), '18\n');
  await start(dataDir);
  expect(existsSync(join(dataDir, 'postgres.new'))).toBe(false);
});

test('a lost password file is made anew, without losing data', async () => {
  const dataDir = newDataDir();
  const first = await start(dataDir);
  await ask(first.adminUrl, 'create table kept as select 42 as answer');
  await stop(first);
  rmSync(join(dataDir, 'secrets'), { recursive: true });
  const second = await start(dataDir);
  expect(second.adminUrl).not.toBe(first.adminUrl);
  expect(await ask(second.adminUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
  expect(await ask(second.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a database folder that has gone, or is of another version, is refused rather than replaced', async () => {
  const dataDir = newDataDir();
  symlinkSync(join(dataDir, 'gone'), join(dataDir, 'postgres'));
  await expect(start(dataDir)).rejects.toThrow(/is gone/);
  rmSync(join(dataDir, 'postgres'));
  mkdirSync(join(dataDir, 'postgres'));
  writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
  await expect(start(dataDir)).rejects.toThrow(/PostgreSQL 17/);
  expect(existsSync(join(dataDir, 'server.lock'))).toBe(false);
});

test('a data folder that cannot be written is refused in words', async () => {
  const file = join(newDataDir(), 'a-file');
  writeFileSync(file, '');
  const refusal = await startEmbedded({ dataDir: join(file, 'data'), log: () => undefined }).catch(
    (error: Error) => error,
  );
  expect(refusal).toMatchObject({ name: 'DatabaseRefusal', en: expect.stringContaining('DATA_DIR') });
});
