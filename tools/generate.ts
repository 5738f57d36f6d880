import { rmSync } from 'node:fs';
import { migrate } from '../server/src/platform/db/migrate.ts';
import { startEmbedded } from '../server/src/platform/postgres/embedded.ts';
import { makeFastFolder } from '../server/src/testing/fast-folder.ts';
import { generatedFiles, staleFiles, writeFiles } from './generated-files.ts';

const check = process.argv.includes('--check');
const files = await onFreshDatabase(generatedFiles);
const stale = staleFiles(files);
if (!check) writeFiles(files);
for (const path of stale) console.log(`${check ? 'stale' : 'written'}: ${path}`);
if (stale.length === 0) console.log(`${files.size} generated files are fresh.`);
if (check && stale.length > 0) console.log('Run: npm run generate');
process.exit(check && stale.length > 0 ? 1 : 0);

/** A database as a fresh install finds it, made by the migrations and gone afterwards. */
async function onFreshDatabase<T>(
  work: (urls: { adminUrl: string; appUrl: string }) => Promise<T>,
): Promise<T> {
  const dataDir = makeFastFolder('nuanju-generate-');
  try {
    const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
    const postgres = await startEmbedded({ dataDir, log: () => undefined, settings });
    try {
      await migrate(postgres.adminUrl);
      return await work(postgres);
    } finally {
      await postgres.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
