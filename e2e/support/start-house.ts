import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findChromium } from './browser.ts';
import { refuseNumbersInLog, watchLog } from './watch-log.ts';
import { withoutDatabase } from './without-database.ts';

const root = join(import.meta.dirname, '..', '..');

/** One real server for the whole run, with a database and files of its own; the answer stops it and clears up. */
export default async function startHouse(): Promise<() => Promise<void>> {
  const browser = await findChromium();
  process.env.NUANJU_CHROMIUM = browser.path;
  process.env.NUANJU_CHROMIUM_LIBRARIES = browser.libraries ?? '';
  const dataDir = mkdtempSync(join(tmpdir(), 'nuanju-e2e-'));
  // Where we are root, a folder the database's user may not pass sends the database elsewhere, and clearing up leaves it there.
  chmodSync(dataDir, 0o755);
  const server = spawn(process.execPath, [join(root, 'server', 'src', 'main.ts')], {
    cwd: root,
    env: {
      ...withoutDatabase(process.env),
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      NODE_ENV: 'development',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [server.stdout, server.stderr])
    createInterface({ input: stream! }).on('line', watchLog);
  const clearUp = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    process.env.NUANJU_URL = await addressOf(server);
    process.env.NUANJU_DATA_DIR = dataDir;
  } catch (error) {
    server.kill();
    clearUp();
    throw error;
  }
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    clearUp();
    refuseNumbersInLog();
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk;
      const port = /is ready: http:\/\/localhost:(\d+)/.exec(said)?.[1];
      // Not by number: the cookie of a session is Secure, which only this name is without https everywhere.
      if (port) resolve(`http://localhost:${port}`);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('error', reject);
    server.once('exit', (code) =>
      reject(new Error(`the server ended with ${code} before it was ready:\n${said}`)),
    );
  });
}
