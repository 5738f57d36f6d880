import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { isMainThread } from 'node:worker_threads';
import type { Binaries } from './binaries.ts';
import { endProcess, readPostmaster } from './postmaster-file.ts';
import { DatabaseRefusal } from './refusal.ts';
import { environment, identity, type RunAs } from './run-as.ts';

export interface PostmasterOptions {
  binaries: Binaries;
  user: RunAs;
  cluster: string;
  logFile: string;
  log: (sentence: string) => void;
}

export interface Postmaster {
  port: number;
  stop(): Promise<void>;
}

/**
 * Runs PostgreSQL on a free port of 127.0.0.1 until `stop`, and brings it back on the same port when it dies by
 * itself. Resolves when it takes connections.
 */
export async function runPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const ending = new AbortController();
  const state: State = { options, ending: ending.signal, child: null };
  rotate(options.logFile);
  const port = await start(state);
  const kept = keep(state, port);
  return {
    port,
    async stop() {
      ending.abort();
      if (state.child?.pid) await endProcess(options.cluster, state.child.pid, options.binaries.pgCtl);
      await kept;
    },
  };
}

interface State {
  options: PostmasterOptions;
  ending: AbortSignal;
  child: ChildProcess | null;
}

async function keep(state: State, port: number): Promise<void> {
  const { log, logFile } = state.options;
  for (;;) {
    await exited(state.child);
    if (state.ending.aborted) return;
    log(`The database process ended by itself and is started again; what it said is in ${logFile}.`);
    try {
      await start(state, port);
    } catch (error) {
      if (state.ending.aborted) return;
      log(
        `The database could not be started again and is tried every 5 seconds: ${(error as Error).message}`,
      );
      await pause(5000, undefined, { signal: state.ending }).catch(() => undefined);
    }
  }
}

/** Resolves with the port. What passes by itself (a port taken meanwhile, backends of a killed parent) is tried again. */
async function start(state: State, wantedPort?: number): Promise<number> {
  const { logFile, cluster } = state.options;
  for (let attempt = 1; ; attempt++) {
    const port = wantedPort ?? (await freePort());
    const before = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
    if (state.ending.aborted) throw new Error('stopped while starting');
    const child = launch(state.options, port);
    state.child = child;
    let trouble = '';
    child.once('error', (error) => {
      trouble = error.message;
    });
    if (await becomesReady(child, state.options)) return port;
    const said = trouble || readFileSync(logFile).subarray(before).toString('utf8').trim();
    const passes = /could not create any TCP|could not bind|pre-existing shared memory|already exists/.test(
      said,
    );
    if (!passes || attempt >= 30) {
      throw new DatabaseRefusal(
        `数据库(${cluster})未能启动:${said}`,
        `The database (${cluster}) did not start: ${said}`,
      );
    }
    await pause(100);
  }
}

function launch(options: PostmasterOptions, port: number): ChildProcess {
  const { binaries, user, cluster, logFile } = options;
  const server = [binaries.postgres, '-D', cluster, '-p', String(port), '-c', 'listen_addresses=127.0.0.1'];
  const [program = '', ...args] = [...tieToParent(), ...server, '-c', 'unix_socket_directories='];
  const output = openSync(logFile, 'a', 0o600);
  try {
    return spawn(program, args, {
      ...identity(user),
      cwd: cluster,
      env: environment(),
      stdio: ['ignore', output, output],
      // Its own session: Ctrl-C at the terminal is for the server, which finishes its requests before the database goes.
      detached: process.platform !== 'win32',
    });
  } finally {
    closeSync(output);
  }
}

let tie: string[] | undefined;

/** Words before the command that make the database end when we do; the tie is to a thread, so only the main one ties. */
function tieToParent(): string[] {
  if (process.platform !== 'linux' || !isMainThread) return [];
  const words = ['setpriv', '--pdeathsig', 'INT', '--'];
  tie ??= spawnSync(words[0] ?? '', [...words.slice(1), 'true']).status === 0 ? words : [];
  return tie;
}

async function becomesReady(child: ChildProcess, options: PostmasterOptions): Promise<boolean> {
  let over = false;
  void exited(child).then(() => {
    over = true;
  });
  for (let polls = 1; !over; polls++) {
    const found = readPostmaster(options.cluster);
    if (found?.ready && found.pid === child.pid) return true;
    if (polls % 500 === 0)
      options.log('The database is still starting (recovering what a crash left behind).');
    await pause(10);
  }
  return false;
}

function exited(child: ChildProcess | null): Promise<void> {
  return new Promise((resolve) => {
    if (!child || child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
      return resolve();
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function rotate(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 10 * 1024 * 1024) renameSync(logFile, `${logFile}.1`);
}
