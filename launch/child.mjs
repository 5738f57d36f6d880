import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { root } from './ensure.mjs';

/** Compiled modules are kept between starts: measured a third off the time to load the server. */
const withCache = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'), ...process.env };

/**
 * Tidying up before the heap has doubled twice, and a nursery that outlives what 32 requests have in hand: measured 8 %
 * less processor time than half that nursery, in the same memory. One thread tidies the nursery: helpers that wait for a
 * core beside the database made it take 8 to 15 ms instead of 3, and a reading a seventh dearer.
 */
export const serverFlags = [
  '--max-semi-space-size=16',
  '--heap-growing-percent=30',
  '--no-parallel-scavenge',
];

/**
 * Beside the heap: glibc keeps an arena for every thread and gives nothing back. Two arenas, and what is free at the end
 * of one returned, are 75 MB less at rest and 80 MB less in a busy server, and no slower (measured).
 */
export const serverEnv = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072', ...withCache };

/**
 * Runs a program until it ends, passing signals on; resolves with its exit code. With `ipc` the child notices by the
 * broken channel when we are killed. `keep` holds back what it prints and hands it over at the end, for two that run
 * side by side.
 */
export function runChild(
  program,
  args,
  { ipc = false, env = withCache, cwd = root, ownGroup = false, keep = undefined } = {},
) {
  const out = keep ? 'pipe' : 'inherit';
  const child = spawn(program, args, {
    cwd,
    env,
    stdio: ['inherit', out, out, ...(ipc ? ['ipc'] : [])],
    // Ctrl-C reaches a whole process group: a server in its own hears it once, from us.
    detached: ownGroup && process.platform !== 'win32',
  });
  const stopPassing = passSignals(child);
  const kept = [];
  child.stdout?.on('data', (chunk) => kept.push(chunk));
  child.stderr?.on('data', (chunk) => kept.push(chunk));
  return new Promise((resolve) => {
    child.once('close', () => keep?.(Buffer.concat(kept).toString()));
    child.once(keep ? 'close' : 'exit', (code, signal) => {
      stopPassing();
      resolve(code ?? 128 + (constants.signals[signal] ?? 1));
    });
    child.once('error', (error) => {
      stopPassing();
      console.error(error.message);
      resolve(1);
    });
  });
}

/** npm passes on the signal that the terminal also sent us itself: what comes twice within half a second is one. */
function passSignals(child) {
  const recent = new Set();
  const pass = (signal) => {
    if (recent.has(signal)) return;
    recent.add(signal);
    setTimeout(() => recent.delete(signal), 500).unref();
    child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  const watch = watchParent(() => pass('SIGTERM'));
  return () => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, pass);
  };
}

/** npm hands signals to the shell between us, and many shells die of them, or outlive npm, without telling us. */
function watchParent(orphaned) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const before = callers();
  const watch = setInterval(() => {
    if (callers() === before) return;
    clearInterval(watch);
    orphaned();
  }, 100);
  watch.unref();
  return watch;
}

/** Our parent, and npm above it where the parent is npm's shell and the machine can tell. */
function callers() {
  const { ppid } = process;
  try {
    if (!readFileSync(`/proc/${ppid}/cmdline`, 'utf8').includes('launch/')) return `${ppid}`;
    const stat = readFileSync(`/proc/${ppid}/stat`, 'utf8');
    return `${ppid} ${stat.slice(stat.lastIndexOf(')')).split(' ')[2]}`;
  } catch {
    return `${ppid}`;
  }
}
