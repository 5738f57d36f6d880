import { readFileSync } from 'node:fs';
import { databaseProcesses } from './postmasters.ts';

/** Processor milliseconds so far: other work on the machine disturbs them less than it disturbs the clock on the wall. */
export interface ProcessorTime {
  server: number;
  database: number;
}

/** Of a server and of the database on its data folder; null where the machine does not say (no /proc). */
export function processorTime(serverPid: number, dataDir: string): ProcessorTime | null {
  try {
    const database = databaseProcesses(dataDir).reduce((sum, pid) => sum + processorMs(pid), 0);
    return { server: processorMs(serverPid), database };
  } catch {
    return null;
  }
}

const millisecondsPerTick = 10;

/** User and system time, with that of children already gone: a backend that ends is not lost. */
export function processorMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [user, system, endedUser, endedSystem] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 15)
    .map(Number);
  return (user! + system! + endedUser! + endedSystem!) * millisecondsPerTick;
}

/** Of a process, in MB; null where the machine does not say. */
export function residentMb(pid: number): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes ? Math.round(Number(kilobytes) / 1024) : null;
  } catch {
    return null;
  }
}
