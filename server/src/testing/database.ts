import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { DatabaseUrls } from '../platform/postgres/embedded.ts';

export interface TestDatabase extends DatabaseUrls {
  drop(): Promise<void>;
}

/** A database of the caller's own, cloned in some tens of milliseconds: migrated and empty unless told what from. */
export async function freshDatabase(template = 'nuanju'): Promise<TestDatabase> {
  const { adminUrl, appUrl, trouble } = inject('testDatabase');
  if (trouble) throw new Error(`The template database could not be prepared: ${trouble}`);
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await atDatabase(
    adminUrl,
    // A template must have no visitors while it is cloned.
    'postgres',
    `create database ${name} template ${template} strategy file_copy`,
    `revoke all on database ${name} from public`,
    `grant connect, temporary on database ${name} to nuanju`,
  );
  await atDatabase(adminUrl, name, `update parameter_state set head = ${++databases * apart}`);
  return {
    adminUrl: withDatabase(adminUrl, name),
    appUrl: withDatabase(appUrl, name),
    workerUrl: withDatabase(appUrl, name),
    drop: () => atDatabase(adminUrl, 'postgres', `drop database if exists ${name} with (force)`),
  };
}

/**
 * A process remembers a decision and a calendar by its number, for ever: it means the same in every process of a house.
 * Test files share a process and not a house, so that each gets numbers of its own; in one are fewer than this.
 */
const apart = 100_000;
let databases = 0;

async function atDatabase(adminUrl: string, database: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(adminUrl, database) });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
