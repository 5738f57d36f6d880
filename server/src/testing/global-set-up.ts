import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../platform/db/migrate.ts';
import { startEmbedded } from '../platform/postgres/embedded.ts';
import { startedAt } from '../platform/postgres/process-identity.ts';
import { fastFolder, makeFastFolder } from './fast-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testDatabase: { adminUrl: string; appUrl: string; trouble: string };
  }
}

const prefix = 'nuanju-test-';

/** One PostgreSQL for the whole run, with the migrated database that every test file clones. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  removeLeftovers();
  const dataDir = makeFastFolder(`${prefix}${process.pid}-`);
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
    return (error as Error).message;
  } finally {
    await client.end();
  }
}

function removeLeftovers(): void {
  const folder = fastFolder();
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
