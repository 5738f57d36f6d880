import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../platform/db/migrate.ts';
import { startEmbedded } from '../platform/postgres/embedded.ts';
import { startedAt } from '../platform/postgres/process-identity.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testDatabase: { adminUrl: string; appUrl: string; trouble: string };
  }
}

const prefix = 'nuanju-test-';

/** One PostgreSQL for the whole run, with the migrated database that every test file clones. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = fastFolder();
  removeLeftovers(folder);
  const dataDir = mkdtempSync(join(folder, `${prefix}${process.pid}-`));
  // The database's unprivileged user has to pass through.
  chmodSync(dataDir, 0o755);
  const said: string[] = [];
  const postgres = await startEmbedded({ dataDir, log: (sentence) => said.push(sentence), settings: hasty });
  const trouble = await prepareTemplate(postgres.adminUrl);
  project.provide('testDatabase', { adminUrl: postgres.adminUrl, appUrl: postgres.appUrl, trouble });
  return async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** A broken migration fails the tests that need a database, in its own words, and lets the others run. */
async function prepareTemplate(adminUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await migrate(adminUrl);
    await client.query('vacuum analyze');
    return '';
  } catch (error) {
    return (error as Error).stack ?? String(error);
  } finally {
    await client.end();
  }
}

/** Cloning creates hundreds of small files: measured 17 ms in memory, 200 to 600 ms on disk. */
function fastFolder(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    if (bavail * bsize > 2 * 1024 ** 3) return '/dev/shm';
  } catch {}
  return tmpdir();
}

function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (!startedAt(pid)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Nothing here has to survive a power cut. */
const hasty: Record<string, string> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  wal_compression: 'off',
  autovacuum: 'off',
  max_connections: '300',
};
