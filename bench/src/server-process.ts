import { type ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

/** The launcher is plain JavaScript, because it runs before anything is installed. */
const { serverEnv, serverFlags } = (await import(
  new URL('../../launch/child.mjs', import.meta.url).href
)) as {
  serverEnv: Record<string, string>;
  serverFlags: string[];
};

export interface ServerProcess {
  url: string;
  child: ChildProcess;
  /** Ends it as an operator would; resolves when the process is gone. */
  stop(): Promise<void>;
}

const product = 'server/src/main.ts';

/** The product as `npm start` runs it, on a data folder of its own; resolves when it answers. */
export async function startServer(
  dataDir: string,
  port: number,
  settings: Record<string, string> = {},
): Promise<ServerProcess> {
  return startProcess('../../server/src/main.ts', port, {
    DATA_DIR: dataDir,
    PORT: String(port),
    HOST: '127.0.0.1',
    NUANJU_DEMO: 'on',
    LOG_LEVEL: 'warn',
    ...settings,
  });
}

/** Runs one of our files as a process that says `ready` over its channel. Throws with its words when it ends first. */
export async function startProcess(
  file: string,
  port: number,
  settings: Record<string, string>,
): Promise<ServerProcess> {
  const { DATABASE_URL: _, DATABASE_ADMIN_URL: __, DATABASE_WORKER_URL: ___, ...env } = process.env;
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    env: { ...(file.endsWith(product) ? serverEnv : {}), ...env, ...settings },
    execArgv: nodeFlags(file),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text) => {
      said = `${said}${text}`.slice(-4000);
    });
  }
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`${file} ended before it was ready: ${said}`)));
  });
  return { url: `http://127.0.0.1:${port}`, child, stop: () => stop(child) };
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** The cookie of a demo sign-in. */
export async function signIn(url: string, username: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: 'demo-nuanju' }),
  });
  if (!answer.ok) throw new Error(`Signing in as ${username} was answered with ${answer.status}.`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

/** As the launcher starts it; BENCH_PROFILE=folder writes a CPU profile of the product there when it stops. */
function nodeFlags(file: string): string[] {
  if (!file.endsWith(product)) return [];
  const folder = process.env.BENCH_PROFILE;
  return [...serverFlags, ...(folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [])];
}
