import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { createApp } from '../server/src/app.ts';
import { buildHouse } from '../server/src/modules/house.ts';
import { newKeyMaterial, readKeyRing } from '../server/src/platform/crypto/keys.ts';
import { openStorage } from '../server/src/platform/files/storage.ts';
import { createLog } from '../server/src/platform/http/log.ts';
import { buildOpenApi } from '../server/src/platform/http/openapi.ts';
import { processes } from '../server/src/processes/processes.ts';

/** The contract of the very app that serves, built once on a database of its own and not listening. */
export async function describeApi(appUrl: string): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'nuanju-contract-'));
  const house = await buildHouse({
    appUrl,
    keys: readKeyRing({ env: newKeyMaterial() }),
    secret: randomBytes(32).toString('base64url'),
    files: await openStorage({ kind: 'disk', folder }),
    processes,
    log: createLog('silent'),
    poolSize: 2,
  });
  const app = await createApp(house, { signInLimit: false });
  try {
    return sorted(await buildOpenApi(app));
  } finally {
    await app.close();
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What every TypeScript client is checked against. */
export async function describeTypes(api: Record<string, unknown>): Promise<string> {
  const nodes = await openapiTS(structuredClone(api) as never, { alphabetize: false });
  return `/** Generated from openapi.json by \`npm run generate\`. */\n\n${astToString(nodes)}`;
}

/** Paths by name, so that moving a route in the code does not show as a change of the contract. */
function sorted(api: Record<string, unknown>): Record<string, unknown> {
  const paths = Object.entries(api.paths as object).sort(([one], [other]) => (one < other ? -1 : 1));
  return { ...api, paths: Object.fromEntries(paths) };
}
