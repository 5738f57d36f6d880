import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { clusterLink } from '../../server/src/platform/postgres/cluster.ts';

interface Process {
  pid: number;
  parent: number;
  words: string[];
}

/** The databases that run on a data folder, by process id; a fork of one that has not yet renamed itself is none. */
export function postmastersOf(dataDir: string): number[] {
  const cluster = clusterOf(dataDir);
  if (!cluster) return [];
  const servers = processes().filter(
    ({ words }) => words[0]?.endsWith('postgres') && words.includes('-D') && words.includes(cluster),
  );
  const pids = new Set(servers.map(({ pid }) => pid));
  return servers.filter(({ parent }) => !pids.has(parent)).map(({ pid }) => pid);
}

/** The postmaster first, then its backends. */
export function databaseProcesses(dataDir: string): number[] {
  const postmasters = postmastersOf(dataDir);
  const backends = processes().filter(({ parent }) => postmasters.includes(parent));
  return [...postmasters, ...backends.map((one) => one.pid)];
}

/** Ends the database as a power cut would: it and every process of it at once. */
export function killDatabase(dataDir: string): void {
  for (const pid of databaseProcesses(dataDir)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {}
  }
}

function clusterOf(dataDir: string): string | null {
  const link = clusterLink(dataDir);
  return existsSync(link) ? realpathSync(link) : null;
}

function processes(): Process[] {
  return readdirSync('/proc').flatMap((name) => {
    const pid = Number(name);
    if (!Number.isInteger(pid)) return [];
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return [{ pid, words, parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) }];
    } catch {
      return [];
    }
  });
}
