import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildHouse, type House } from '../modules/house.ts';
import { newKeyMaterial, readKeyRing } from '../platform/crypto/keys.ts';
import { openStorage } from '../platform/files/storage.ts';
import { createLog } from '../platform/http/log.ts';
import type { DatabaseUrls } from '../platform/postgres/embedded.ts';
import { instantFrom } from '../platform/time.ts';
import { processes } from '../processes/processes.ts';
import { aSmallEstate, type Estate } from './a-small-estate.ts';
import { freshDatabase } from './database.ts';
import { makeFastFolder } from './fast-folder.ts';
import { watchLog } from './watch-logs.ts';

export const secret = 'a secret of the tests, long enough for better-auth';

const keys = readKeyRing({ env: newKeyMaterial() });
const folder = makeFastFolder(`nuanju-test-${process.pid}-files-`);
// Left behind by a run that was killed, it bears a pid that the next run finds gone.
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

let planted: Promise<{ name: string; estate: Estate }> | null = null;

/** A clone of the small estate. It is planted once for all files of a run: hashing its passwords takes a second. */
export async function plantedDatabase(): Promise<{
  urls: DatabaseUrls;
  estate: Estate;
  drop: () => Promise<void>;
}> {
  planted ??= plant();
  const { name, estate } = await planted;
  const { drop, ...urls } = await freshDatabase(name);
  return { urls, estate, drop };
}

export async function testHouse(
  urls: DatabaseUrls,
  parts: { now: () => Temporal.Instant; log?: (line: string) => void },
): Promise<House> {
  return buildHouse({
    appUrl: urls.appUrl,
    keys,
    secret,
    files: await openStorage({ kind: 'disk', folder: join(folder, 'files') }),
    processes,
    log: createLog('info', {
      write: (line) => {
        watchLog(line);
        parts.log?.(line);
      },
    }),
    now: parts.now,
  });
}

async function plant(): Promise<{ name: string; estate: Estate }> {
  const { drop: _, ...urls } = await freshDatabase();
  // Before anything a test does, so that everybody has been in his post for a while.
  const house = await testHouse(urls, { now: () => instantFrom('2026-01-05T00:00:00Z') });
  const estate = await aSmallEstate(house);
  await house.close();
  return { name: new URL(urls.adminUrl).pathname.slice(1), estate };
}
