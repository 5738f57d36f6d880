import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.ts';
import { buildHouse } from './modules/house.ts';
import { type Config, ConfigRefusal, readConfig } from './platform/config.ts';
import { KeyRefusal, readKeyRing } from './platform/crypto/keys.ts';
import { migrate } from './platform/db/migrate.ts';
import { openStorage } from './platform/files/storage.ts';
import { createLog } from './platform/http/log.ts';
import { startEmbedded } from './platform/postgres/embedded.ts';
import { DatabaseRefusal } from './platform/postgres/refusal.ts';
import { readOrMakeSecret } from './platform/session-secret.ts';
import { minutes } from './platform/time.ts';
import { readOrMakeCertificate } from './platform/tls-certificate.ts';
import { processes } from './processes/processes.ts';
import { demoPassword, demoSignIns } from './testing/demo-sign-ins.ts';
import { plantDemo } from './testing/plant-demo.ts';
import { startWorker } from './worker.ts';

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

const sentences: Record<string, string> = {
  ECONNREFUSED: 'Nothing answers at the address in DATABASE_URL; is that PostgreSQL running?',
  ENOTFOUND: 'A host name in DATABASE_URL or HOST is not known.',
  EADDRNOTAVAIL: 'HOST is no address of this machine.',
  '28P01': 'PostgreSQL refused the user or password in DATABASE_URL.',
  '3D000': 'The database named in DATABASE_URL does not exist.',
};

try {
  const asked = process.argv.includes('--tls') ? { NUANJU_TLS: 'on' } : {};
  await run(readConfig({ ...process.env, ...asked }));
} catch (error) {
  process.stderr.write(`${whyNotStarted(error)}\n`);
  process.exit(1);
}

/** A sentence for what an operator can mend; the stack for what only we can. */
function whyNotStarted(error: unknown): string {
  if (error instanceof DatabaseRefusal) return `${error.zh}\n${error.en}`;
  const { code, message, stack } = error as NodeJS.ErrnoException;
  const mendable =
    error instanceof ConfigRefusal || error instanceof KeyRefusal || message.startsWith('Migration ');
  if (mendable) return message;
  const sentence = code ? sentences[code] : undefined;
  return sentence ? `${sentence} (${message})` : (stack ?? String(error));
}

/** Folder by folder: asked for the whole path at once, Node tries for ever where the kernel allows no folder. */
function makeDataDir(dataDir: string): void {
  const missing: string[] = [];
  for (let folder = dataDir; !existsSync(folder); folder = dirname(folder)) missing.unshift(folder);
  try {
    for (const folder of missing) mkdirSync(folder);
  } catch (error) {
    throw new ConfigRefusal(`DATA_DIR=${dataDir} cannot be made: ${(error as Error).message}`);
  }
}

async function run(config: Config): Promise<void> {
  const undo: (() => Promise<unknown>)[] = [];
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    for (const step of undo.reverse()) await step();
    process.exit(0);
  };
  // The launcher that started us is gone: nobody could stop us any more.
  process.on('disconnect', stop);
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);

  makeDataDir(config.dataDir);
  const log = createLog(config.logLevel);
  const embedded = config.database ? null : await startEmbedded({ dataDir: config.dataDir, log: say });
  if (embedded) undo.push(() => embedded.stop());
  const urls = config.database ?? embedded!;
  const login = decodeURIComponent(new URL(urls.appUrl).username);
  await migrate(urls.adminUrl, {
    logins: [login, decodeURIComponent(new URL(urls.workerUrl).username)],
    log: say,
  });

  const house = await buildHouse({
    appUrl: urls.appUrl,
    keys: readKeyRing(
      config.keys ? { env: config.keys } : { file: join(config.dataDir, 'secrets', 'keys.json') },
    ),
    secret: config.secret ?? readOrMakeSecret(join(config.dataDir, 'secrets', 'session-secret')),
    files: await openStorage(
      config.files.kind === 's3' ? config.files : { kind: 'disk', folder: join(config.dataDir, 'files') },
    ),
    processes,
    log,
    poolSize: config.poolSize,
    exportRows: config.exportRows,
    demo: config.demo ? { password: demoPassword, signIns: demoSignIns } : null,
    servedOverHttps: config.servedOverHttps,
    trustProxy: config.trustProxy,
    trustedNetwork: config.trustedNetwork,
    sessionIdle: minutes(config.sessionIdleMinutes),
  });
  undo.push(() => house.close());
  const planted = config.demo && (await plantDemo(house));

  if (config.role !== 'web') {
    const worker = await startWorker({
      workerUrl: urls.workerUrl,
      kernel: house.kernel,
      log,
      now: house.now,
      files: house.files,
      auditDays: config.auditDays,
    });
    undo.push(() => worker.stop());
  }
  if (config.role !== 'worker') {
    const tls = config.tls ? await readOrMakeCertificate(join(config.dataDir, 'secrets'), house.now()) : null;
    const app = await createApp(house, {
      consoleDir: fileURLToPath(new URL('../../console/dist', import.meta.url)),
      tls,
    });
    undo.push(() => app.close());
    try {
      await app.listen({ port: config.port, host: config.host });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      for (const step of undo.reverse()) await step();
      throw new ConfigRefusal(`Port ${config.port} is taken by another program; set PORT to a free one.`);
    }
    const address = app.server.address();
    const port = typeof address === 'object' ? (address?.port ?? config.port) : config.port;
    announce(config, { port, planted, fingerprint: tls?.fingerprint ?? null });
  } else {
    say('Nuanju worker is running.');
  }
  process.send?.('ready');
}

function announce(
  config: Config,
  { port, planted, fingerprint }: { port: number; planted: boolean; fingerprint: string | null },
): void {
  say(`\nNuanju 暖居 is ready: ${config.tls ? 'https' : 'http'}://localhost:${port}`);
  if (fingerprint) {
    say(
      'The certificate is our own: a browser warns once. Accept it where it shows this SHA-256 fingerprint:',
    );
    say(`  ${fingerprint}`);
  }
  if (config.trustedNetwork) {
    say('NUANJU_TRUSTED_NETWORK=on: passwords may cross the network unencrypted; every page says so.');
  }
  if (!config.demo) return;
  say(
    planted ? 'The demo estate 云栖花园 (YX) has been planted.' : 'Demo sign-ins (public, for trying only):',
  );
  say(`  ${demoSignIns.map(({ username }) => username).join(', ')} — password ${demoPassword}`);
}
