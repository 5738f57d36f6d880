import {
  accessSync,
  constants,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startedAt } from './process-identity.ts';
import { DatabaseRefusal } from './refusal.ts';

/** A server that was just told to stop gets this long to do so before the next one is refused. */
const patienceMs = 2000;

/**
 * Makes this process the only one that runs a database in `dataDir`; resolves with the release. Refuses, naming the
 * holder, while another lives; what a killed process left behind is taken over.
 */
export async function lockData(dataDir: string): Promise<() => void> {
  openFolder(dataDir);
  const file = join(dataDir, 'server.lock');
  const mine = JSON.stringify({ pid: process.pid, startedAt: startedAt(process.pid) });
  for (let waitedMs = 0; ; ) {
    if (create(file, mine)) return () => release(file, mine);
    const found = read(file);
    const holder = found && livingHolder(found);
    if (holder && (waitedMs >= patienceMs || holder === process.pid)) throw alreadyRunning(dataDir, holder);
    if (found !== null && !holder) removeStale(file, found);
    if (holder) {
      await pause(50);
      waitedMs += 50;
    }
  }
}

function openFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o755 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new DatabaseRefusal(
      `无法在数据目录 ${dataDir} 中写入:${(cause as Error).message}。请用 DATA_DIR 指定一个可写的目录。`,
      `The data folder ${dataDir} cannot be written: ${(cause as Error).message}. Name one that can with DATA_DIR.`,
      cause,
    );
  }
}

/** Link, not write: the lock appears with its content or not at all. */
function create(file: string, content: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o644 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function livingHolder(content: string): number | null {
  try {
    const holder = JSON.parse(content) as { pid: number; startedAt: string | null };
    return Number.isInteger(holder.pid) && startedAt(holder.pid) === holder.startedAt && holder.startedAt
      ? holder.pid
      : null;
  } catch {
    return null;
  }
}

/** Two starters may both find the same stale lock: what was moved aside is looked at, and put back if it is a new one. */
function removeStale(file: string, stale: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved !== null && moved !== stale) create(file, moved);
  rmSync(aside, { force: true });
}

function release(file: string, mine: string): void {
  if (read(file) === mine) rmSync(file, { force: true });
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function alreadyRunning(dataDir: string, pid: number): DatabaseRefusal {
  return new DatabaseRefusal(
    `暖居已经在这个数据目录上运行(进程号 ${pid},目录 ${dataDir})。请先停止它,或用 DATA_DIR 指定另一个目录。`,
    `Nuanju already runs on this data (process ${pid}, folder ${dataDir}). Stop it first, or name another folder with DATA_DIR.`,
  );
}
