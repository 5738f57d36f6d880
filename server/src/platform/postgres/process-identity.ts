import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a living process began, as an opaque text to compare; null when there is no such process. A pid alone
 * proves nothing, since the machine hands the same number out again.
 */
export function startedAt(pid: number): string | null {
  if (process.platform === 'linux') return startedAtOnLinux(pid);
  if (process.platform === 'win32') return isAlive(pid) ? 'alive' : null;
  return askPs(pid, 'lstart=');
}

/** The words a living process was started with, or null. On Windows, which does not tell, an empty text. */
export function commandLine(pid: number): string | null {
  if (process.platform === 'win32') return isAlive(pid) ? '' : null;
  if (process.platform !== 'linux') return askPs(pid, 'command=');
  if (!startedAtOnLinux(pid)) return null;
  return readOrNull(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim() ?? null;
}

function startedAtOnLinux(pid: number): string | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  if (!stat) return null;
  // The second field is the program's name in brackets and may itself hold spaces and brackets.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (state === 'Z' || state === 'X') return null;
  const ticksSinceBoot = rest[18];
  const boot = readOrNull('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  return `${boot}/${ticksSinceBoot}`;
}

function askPs(pid: number, column: string): string | null {
  const answer = spawnSync('ps', ['-o', column, '-p', String(pid)], {
    encoding: 'utf8',
    env: { LC_ALL: 'C' },
  });
  return answer.status === 0 && answer.stdout.trim() ? answer.stdout.trim() : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
