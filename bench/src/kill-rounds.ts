import { setTimeout as pause } from 'node:timers/promises';
import { type Broken, checkPromises } from './kill-checks.ts';
import { createLoad, type Load } from './kill-load.ts';
import { killDatabase, postmastersOf } from './postmasters.ts';
import { freePort, type ServerProcess, signIn, startServer } from './server-process.ts';

export interface KillReport {
  rounds: number;
  /** How often the database was killed together with the server. */
  databaseKilled: number;
  acknowledgedCases: number;
  acknowledgedActions: number;
  /** Requests that got no answer and were sent again unchanged. */
  resent: number;
  mostDatabasesAtOnce: number;
  databasesLeftBehind: number;
  broken: Broken;
  refused: string[];
}

/**
 * Kills the server with -9 under load as often as asked, every other time its database too, starts it again on the
 * same data, and says what of its promises did not hold.
 */
export async function runKills(options: {
  dataDir: string;
  rounds: number;
  /** Milliseconds of load before the knife, evenly spread between the two. */
  load: readonly [number, number];
  say?: (sentence: string) => void;
}): Promise<KillReport> {
  const { dataDir, rounds, say = () => undefined } = options;
  const port = await freePort();
  const watch = watchDatabases(dataDir);
  let databaseKilled = 0;
  let resent = 0;
  let load: Load | null = null;
  let server: ServerProcess | null = await startServer(dataDir, port);
  try {
    load = createLoad(server.url, await signIn(server.url, 'desk'), ...(await someWork(server.url)));
    for (let round = 1; round <= rounds; round++) {
      const working = load.start();
      const [least, most] = options.load;
      await pause(least + Math.random() * (most - least));
      const andDatabase = round % 2 === 0;
      if (andDatabase) killDatabase(dataDir);
      databaseKilled += andDatabase ? 1 : 0;
      await kill(server);
      await working.stop();
      server = await startServer(dataDir, port);
      const again = await load.resend();
      resent += again;
      say(
        `round ${round}: killed the server${andDatabase ? ' and its database' : ''}; ${load.asked.length} cases asked for so far, ${again} requests sent again`,
      );
    }
    const broken = await checkPromises(dataDir, load);
    await server.stop();
    server = null;
    return {
      rounds,
      databaseKilled,
      acknowledgedCases: load.asked.filter((one) => one.acknowledged).length,
      acknowledgedActions: load.acted.length,
      resent,
      mostDatabasesAtOnce: watch.stop(),
      databasesLeftBehind: postmastersOf(dataDir).length,
      broken,
      refused: load.refused.slice(0, 5),
    };
  } finally {
    watch.stop();
    await server?.stop();
  }
}

export function heldAll(report: KillReport): boolean {
  const nothingBroken = Object.values(report.broken).every((count) => count === 0);
  return nothingBroken && report.mostDatabasesAtOnce === 1 && report.databasesLeftBehind === 0;
}

async function kill(server: ServerProcess): Promise<void> {
  const gone = new Promise((resolve) => server.child.once('exit', resolve));
  server.child.kill('SIGKILL');
  await gone;
}

/** Counts how many databases ever ran on the folder at one time. */
function watchDatabases(dataDir: string): { stop(): number } {
  let most = 0;
  const look = () => {
    most = Math.max(most, postmastersOf(dataDir).length);
  };
  const timer = setInterval(look, 100);
  return {
    stop: () => {
      clearInterval(timer);
      return most;
    },
  };
}

/** Whom to give work to, and where it is. */
async function someWork(url: string): Promise<[staffId: string, placeId: string]> {
  const read = async (path: string, user: string) =>
    (await fetch(`${url}/api${path}`, { headers: { cookie: await signIn(url, user) } })).json() as Promise<{
      id: string;
      items: { id: string }[];
    }>;
  const technician = await read('/me', 'tech');
  const places = await read('/places', 'desk');
  return [technician.id, places.items[0]!.id];
}
