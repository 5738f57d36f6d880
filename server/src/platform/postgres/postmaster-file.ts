import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandLine } from './process-identity.ts';
import { DatabaseRefusal } from './refusal.ts';

/** The living postmaster of a cluster, if there is one. */
export function readPostmaster(cluster: string): { pid: number; port: number; ready: boolean } | null {
  const lines = readLines(join(cluster, 'postmaster.pid'));
  const pid = Number(lines?.[0]);
  if (!lines || !Number.isInteger(pid) || pid <= 0 || !serves(cluster, pid)) return null;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** Fast shutdown, then harder ones; resolves when the process is gone. */
export async function endProcess(cluster: string, pid: number, pgCtl: string): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync(pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '60']);
    return;
  }
  for (const [signal, seconds] of patience) {
    for (let waited = 0; waited < seconds * 1000; waited += 10) {
      if (!serves(cluster, pid)) return;
      if (waited === 0) signalIfThere(pid, signal);
      await pause(10);
    }
  }
  throw new DatabaseRefusal(
    `无法停止数据库进程 ${pid}。`,
    `The database process ${pid} could not be stopped.`,
  );
}

const patience = [
  ['SIGINT', 60],
  ['SIGQUIT', 10],
  ['SIGKILL', 5],
] as const;

/**
 * Whether the process with that number is the database of that folder. The start time that PostgreSQL notes is a wall
 * clock's and moves when the clock is set; the words a process was started with do not.
 */
function serves(cluster: string, pid: number): boolean {
  const words = commandLine(pid);
  return words !== null && (words === '' ? process.platform === 'win32' : words.includes(` -D ${cluster} `));
}

function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function readLines(file: string): string[] | null {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
