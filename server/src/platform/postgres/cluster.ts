import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Binaries, openPublicPlace, publicPlace } from './binaries.ts';
import { DatabaseRefusal } from './refusal.ts';
import { canEnter, environment, identity, type RunAs } from './run-as.ts';
import type { DatabasePasswords } from './secrets.ts';

export const databaseName = 'nuanju';
export const ownerLogin = 'nuanju_owner';
export const appLogin = 'nuanju';
const major = '18';

/** The database's folder inside the data folder; a link where the database user may not enter the data folder. */
export const clusterLink = (dataDir: string) => join(dataDir, 'postgres');

/** Checks that an existing cluster can be served, in words, and returns where it really is; null when there is none. */
export function openCluster(dataDir: string, user: RunAs): string | null {
  const link = clusterLink(dataDir);
  if (!lstatSync(link, { throwIfNoEntry: false })) return null;
  if (!existsSync(link)) {
    throw new DatabaseRefusal(
      `${link} 指向的数据库目录已不存在。请恢复它;若确定要从空数据库开始,请删除这个链接。`,
      `The database folder that ${link} points to is gone. Bring it back, or delete the link to start with an empty database.`,
    );
  }
  const cluster = realpathSync(link);
  if (!canEnter(user, cluster)) {
    throw new DatabaseRefusal(
      `数据库用户(${user?.name})无法进入 ${cluster}。请给上级目录加上进入权限(chmod o+x),或把数据目录移到别处。`,
      `The database user (${user?.name}) cannot enter ${cluster}. Let it pass the folders above (chmod o+x), or move the data folder.`,
    );
  }
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === major) return cluster;
  throw new DatabaseRefusal(
    `${cluster} 是 PostgreSQL ${version} 的数据,而本版本自带 PostgreSQL ${major}。请先用旧版本导出数据。`,
    `${cluster} was made by PostgreSQL ${version}, but this version brings PostgreSQL ${major}. Export the data with the old version first.`,
  );
}

/** Makes a new, empty cluster with its two logins and its database. A killed start leaves nothing that counts. */
export function createCluster(options: {
  dataDir: string;
  binaries: Binaries;
  user: RunAs;
  passwords: DatabasePasswords;
  log: (sentence: string) => void;
}): string {
  const { dataDir, binaries, user, passwords, log } = options;
  const draft = `${clusterLink(dataDir)}.new`;
  discard(draft);
  makeFolder(draft, dataDir, user, log);
  const cluster = realpathSync(draft);
  // The ctype matters to text search and trigrams only; sorting is the built-in provider's everywhere.
  const ctype = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' }[process.platform as string] ?? 'C';
  run(binaries.initdb, user, [
    `--pgdata=${cluster}`,
    `--username=${ownerLogin}`,
    '--auth=reject',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${ctype}`,
    '--data-checksums',
  ]);
  // Loopback TCP, not a Unix socket: socket paths are limited to 107 bytes and Windows has other rules.
  writeFileSync(join(cluster, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n');
  appendFileSync(join(cluster, 'postgresql.conf'), "include_if_exists 'nuanju.conf'\n");
  runSingle(binaries, user, cluster, [
    `ALTER ROLE ${ownerLogin} PASSWORD '${passwords.owner}'`,
    `CREATE ROLE ${appLogin} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '${passwords.app}'`,
    `CREATE DATABASE ${databaseName}`,
    `REVOKE ALL ON DATABASE ${databaseName} FROM PUBLIC`,
    `GRANT CONNECT, TEMPORARY ON DATABASE ${databaseName} TO ${appLogin}`,
  ]);
  renameSync(draft, clusterLink(dataDir));
  return realpathSync(clusterLink(dataDir));
}

/** For a cluster whose password file was lost. The server must not be running. */
export function resetPasswords(
  binaries: Binaries,
  user: RunAs,
  cluster: string,
  passwords: DatabasePasswords,
): void {
  runSingle(binaries, user, cluster, [
    `ALTER ROLE ${ownerLogin} PASSWORD '${passwords.owner}'`,
    `ALTER ROLE ${appLogin} PASSWORD '${passwords.app}'`,
  ]);
}

/** Our settings, written anew at each start; what an operator sets with ALTER SYSTEM is read later and wins. */
export function writeSettings(cluster: string, user: RunAs, settings: Record<string, string>): void {
  const file = join(cluster, 'nuanju.conf');
  const lines = Object.entries(settings).map(
    ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`,
  );
  writeFileSync(file, lines.join(''), { mode: 0o600 });
  if (user) chownSync(file, user.uid, user.gid);
}

function makeFolder(draft: string, dataDir: string, user: RunAs, log: (sentence: string) => void): void {
  let folder = draft;
  if (canEnter(user, dataDir)) {
    mkdirSync(draft, { mode: 0o700 });
  } else {
    openPublicPlace();
    folder = mkdtempSync(join(publicPlace, 'data-'));
    symlinkSync(folder, draft);
    log(`The database user (${user?.name}) cannot enter ${dataDir}; the database is kept in ${folder}.`);
  }
  if (user) chownSync(folder, user.uid, user.gid);
}

function discard(draft: string): void {
  const found = lstatSync(draft, { throwIfNoEntry: false });
  if (!found) return;
  if (found.isSymbolicLink() && existsSync(draft))
    rmSync(realpathSync(draft), { recursive: true, force: true });
  rmSync(draft, { recursive: true, force: true });
}

/** One statement a line, before anybody can connect; the first that fails ends it. */
function runSingle(binaries: Binaries, user: RunAs, cluster: string, statements: string[]): void {
  const quiet = [
    '-c',
    'exit_on_error=true',
    '-c',
    'log_min_error_statement=panic',
    '-c',
    'log_min_messages=warning',
  ];
  run(
    binaries.postgres,
    user,
    ['--single', '-D', cluster, ...quiet, 'postgres'],
    `${statements.join(';\n')};\n`,
  );
}

function run(program: string, user: RunAs, args: string[], input = ''): void {
  const answer = spawnSync(program, args, {
    ...identity(user),
    cwd: '/',
    env: environment(),
    encoding: 'utf8',
    input,
  });
  if (answer.status === 0) return;
  const said = answer.error?.message ?? (answer.stderr.trim() || answer.stdout.trim());
  throw new DatabaseRefusal(`无法准备数据库:${said}`, `The database could not be prepared: ${said}`);
}
