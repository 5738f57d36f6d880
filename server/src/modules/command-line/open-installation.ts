import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import type { ProcessBook } from '../../kernel/define-process.ts';
import type { Config } from '../../platform/config.ts';
import { readKeyRing } from '../../platform/crypto/keys.ts';
import { migrate, readMigrations } from '../../platform/db/migrate.ts';
import { openStorage } from '../../platform/files/storage.ts';
import { clusterLink } from '../../platform/postgres/cluster.ts';
import { attachToRunning, type DatabaseUrls, startEmbedded } from '../../platform/postgres/embedded.ts';
import { readOrMakeSecret } from '../../platform/session-secret.ts';
import { buildHouse, type House } from '../house.ts';
import { CommandRefusal } from './refusal.ts';

export interface Installation {
  house: House;
  close(): Promise<void>;
}

/**
 * The installation a command works on: the database of DATABASE_URL, that of a server running on DATA_DIR, or, where
 * none runs, the embedded one, started for the length of the command. Only that last one is migrated: under a server
 * at work the tables stay as they are, and a command that needs newer ones says so.
 */
export async function openInstallation(
  config: Config,
  processes: ProcessBook,
  log: (sentence: string) => void,
): Promise<Installation> {
  const undo: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const urls = await findDatabase(config, log, undo);
    const secrets = join(config.dataDir, 'secrets');
    const house = await buildHouse({
      appUrl: urls.appUrl,
      keys: readKeyRing(config.keys ? { env: config.keys } : { file: join(secrets, 'keys.json') }),
      secret: config.secret ?? readOrMakeSecret(join(secrets, 'session-secret')),
      files: await openStorage(
        config.files.kind === 's3' ? config.files : { kind: 'disk', folder: join(config.dataDir, 'files') },
      ),
      processes,
      log: pino({ level: 'silent' }),
      poolSize: 4,
    });
    undo.push(() => house.close());
    return { house, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function findDatabase(
  config: Config,
  log: (sentence: string) => void,
  undo: (() => Promise<unknown>)[],
): Promise<DatabaseUrls> {
  const running = config.database ?? (await attachToRunning(config.dataDir));
  if (running) {
    await refuseOlder(running.adminUrl);
    return running;
  }
  if (!lstatSync(clusterLink(config.dataDir), { throwIfNoEntry: false })) {
    throw new CommandRefusal(
      `${config.dataDir} 里还没有数据。请先运行一次 npm start，或用 DATA_DIR、DATABASE_URL 指明数据在哪里。`,
      `There is no data in ${config.dataDir} yet. Run npm start once, or say with DATA_DIR or DATABASE_URL where it is.`,
    );
  }
  const embedded = await startEmbedded({ dataDir: config.dataDir, log });
  undo.push(() => embedded.stop());
  const login = decodeURIComponent(new URL(embedded.appUrl).username);
  await migrate(embedded.adminUrl, { logins: [login], log });
  return embedded;
}

async function refuseOlder(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'nuanju command' });
  await client.connect();
  try {
    const { rows } = await client.query<{ found: string | null }>(
      `select to_regclass('schema_migration')::text as found`,
    );
    const applied = rows[0]?.found
      ? (await client.query<{ newest: number }>('select max(number) as newest from schema_migration'))
          .rows[0]!.newest
      : 0;
    const newest = readMigrations().at(-1)!.number;
    if (applied === newest) return;
    throw new CommandRefusal(
      `数据库的结构是第 ${applied} 版，这个命令要的是第 ${newest} 版。请用同一版本的程序启动服务（npm start）后再试。`,
      `The database has tables of version ${applied}, this command needs version ${newest}. Start the server of this version (npm start) and try again.`,
    );
  } finally {
    await client.end();
  }
}
