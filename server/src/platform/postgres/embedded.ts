import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { findBinaries } from './binaries.ts';
import {
  appLogin,
  clusterLink,
  createCluster,
  databaseName,
  openCluster,
  ownerLogin,
  resetPasswords,
  writeSettings,
} from './cluster.ts';
import { lockData } from './data-lock.ts';
import { runPostmaster } from './postmaster.ts';
import { endProcess, readPostmaster } from './postmaster-file.ts';
import { chooseUser } from './run-as.ts';
import { createPasswords, type DatabasePasswords, readPasswords } from './secrets.ts';

export interface DatabaseUrls {
  /** Owns everything and migrates. */
  adminUrl: string;
  /** A login without rights of its own; what it may do comes from the roles that migrations give it. */
  appUrl: string;
  workerUrl: string;
}

export interface EmbeddedPostgres extends DatabaseUrls {
  /** A database that a killed server had left running was found and ended first. */
  endedOrphan: boolean;
  /** Fast shutdown; resolves when the database process is gone and the data folder is free. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  dataDir: string;
  log: (sentence: string) => void;
  /** Settings of PostgreSQL over our own, for tests that need no durability. */
  settings?: Record<string, string>;
}

/**
 * The private PostgreSQL of a data folder: made at the first start, kept running until `stop`, gone when this process
 * is killed. Throws DatabaseRefusal, in words, when it cannot be had.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const release = await lockData(dataDir);
  try {
    const started = await start(dataDir, options);
    return {
      ...started,
      stop: async () => {
        await started.stop();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** For a command line beside a running server: how to reach its database; null when none runs on that folder. */
export async function attachToRunning(dataDir: string): Promise<DatabaseUrls | null> {
  const link = clusterLink(resolve(dataDir));
  if (!existsSync(link)) return null;
  chooseUser(link);
  const running = readPostmaster(realpathSync(link));
  const passwords = readPasswords(resolve(dataDir));
  return running?.ready && passwords ? urlsOf(running.port, passwords) : null;
}

async function start(dataDir: string, options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { log } = options;
  const user = chooseUser(clusterLink(dataDir));
  const binaries = findBinaries(user, log);
  const existing = openCluster(dataDir, user);
  const orphan = existing && readPostmaster(existing);
  if (existing && orphan) {
    log(`A database left behind by a killed server (process ${orphan.pid}) is ended first.`);
    await endProcess(existing, orphan.pid, binaries.pgCtl);
  }
  const known = readPasswords(dataDir);
  const passwords = known ?? createPasswords(dataDir);
  if (existing && !known) {
    log('The password file of the database was missing; new passwords are set.');
    resetPasswords(binaries, user, existing, passwords);
  }
  const cluster = existing ?? createCluster({ dataDir, binaries, user, passwords, log });
  writeSettings(cluster, user, { ...ourSettings, ...options.settings });
  mkdirSync(join(dataDir, 'logs'), { recursive: true });
  const logFile = join(dataDir, 'logs', 'postgres.log');
  const postmaster = await runPostmaster({ binaries, user, cluster, logFile, log });
  return { ...urlsOf(postmaster.port, passwords), endedOrphan: Boolean(orphan), stop: postmaster.stop };
}

function urlsOf(port: number, passwords: DatabasePasswords): DatabaseUrls {
  const url = (login: string, password: string) =>
    `postgresql://${login}:${password}@127.0.0.1:${port}/${databaseName}`;
  const appUrl = url(appLogin, passwords.app);
  return { adminUrl: url(ownerLogin, passwords.owner), appUrl, workerUrl: appUrl };
}

const megabyte = 2 ** 20;

const ourSettings: Record<string, string> = {
  max_connections: '100',
  // An eighth of the machine: at a million cases the pages that are read all day no longer have to be copied in.
  shared_buffers: `${Math.min(2048, Math.max(128, Math.round(totalmem() / megabyte / 8)))}MB`,
  max_wal_size: '2GB',
  wal_compression: 'pglz',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] %q%a ',
  // A statement or a key that failed may hold what a resident said: the log gets neither.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
};
