import { chmodSync } from 'node:fs';
import os from 'node:os';
import { currentInstant, monotonicMs } from '../../server/src/platform/time.ts';
import { growTo, type Size } from './grow.ts';
import type { Lateness } from './lateness.ts';
import type { Measured, Order } from './load.ts';
import { median } from './median.ts';
import { type ProcessorTime, processorTime, residentMb } from './processor-time.ts';
import { freePort, type ServerProcess, signIn, startProcess, startServer } from './server-process.ts';
import { timerLateness } from './timer-lateness.ts';
import { type WallCost, wallCost } from './wall-cost.ts';
import { type Planted, type WorkloadName, workloads } from './workloads.ts';

export interface Plan {
  rounds: number;
  seconds: number;
  warmUpSeconds: number;
  /** The smaller numbers of clients are shown for latency; the ratios are those of the largest. */
  sideSeconds: number;
  sideRounds: number;
  /** Measured in turn, on one estate that grows; none: what is planted and opened by the run. */
  sizes: readonly Size[];
  /** Measures these alone, with their floors. */
  only?: readonly string[];
}

export interface BenchResult {
  machine: { cpu: string; cores: number; memoryGb: number; node: string; loadBefore: number };
  when: string;
  /** At the largest size; `listGrowth` is how much longer a list takes (p99, 8 clients) than at the smallest. */
  ratios: Partial<Record<Ratio | 'listGrowth', number>>;
  /** Milliseconds at the largest size, one client. */
  searchP99: Partial<Record<WorkloadName, number>>;
  timers: Lateness | null;
  /** What row security costs by itself, at the largest size; null where it was not asked for. */
  walls: WallCost[] | null;
  /** Of the server at the largest size, in MB. */
  memory: number | null;
  /** From the start of the process on existing data to its first answer. */
  startMs: number | null;
  /** Every measurement, in the order it was taken. */
  raw: Measurement[];
}

export type Measurement = Measured & {
  workload: WorkloadName;
  clients: number;
  round: number;
  /** How many cases there were; 0: a planted estate. */
  cases: number;
  /** Milliseconds of processor time for one request. */
  processor: ProcessorTime | null;
};

export type Ratio = 'open' | 'act' | 'read' | 'list' | 'search';

export const floorOf: Record<Ratio, 'floorInsert' | 'floorSelect'> = {
  open: 'floorInsert',
  act: 'floorInsert',
  read: 'floorSelect',
  list: 'floorSelect',
  search: 'floorSelect',
};

export const mostClients = 32;
const fewerClients = [1, 8];

/** The floor is measured in every round beside what is held against it, so that a machine's drift cancels out. */
const wholeOrder: WorkloadName[] = ['floorInsert', 'open', 'act', 'floorSelect', 'read', 'list', 'search'];
const searches: WorkloadName[] = ['search', 'searchTail', 'searchPhone', 'searchInitials', 'searchHouse'];

/** Starts the product, the floor on the same database and a load process, and measures them in turns. */
export async function runBench(dataDir: string, plan: Plan): Promise<BenchResult> {
  // The database runs as an unprivileged user where we are root, and has to pass through.
  chmodSync(dataDir, 0o755);
  const loadBefore = os.loadavg()[0] ?? 0;
  const running: ServerProcess[] = [];
  try {
    const product = await startServer(dataDir, await freePort());
    running.push(product);
    const floorPort = await freePort();
    const floor = await startProcess('./floor.ts', floorPort, { DATA_DIR: dataDir, PORT: String(floorPort) });
    running.push(floor);
    const load = await startProcess('./load.ts', 0, {});
    running.push(load);
    const cookie = await signIn(product.url, 'desk');
    const planted = await lookAround(product.url, cookie);

    const raw: BenchResult['raw'] = [];
    let walls: WallCost[] | null = null;
    for (const size of plan.sizes.length > 0 ? plan.sizes : [null]) {
      const known = size && (await growTo(dataDir, size));
      const world = { ...planted, known };
      const take = async (workload: WorkloadName, clients: number, seconds: number) => {
        const server = workloads[workload].floor ? floor : product;
        const before = processorTime(server.child.pid!, dataDir);
        const measured = await ask(load, { workload, url: server.url, cookie, world, clients, seconds });
        const processor = perRequest(before, processorTime(server.child.pid!, dataDir), measured.requests);
        return { workload, clients, cases: size?.cases ?? 0, ...measured, processor };
      };
      const measure = async (workload: WorkloadName, clients: number, seconds: number, round: number) => {
        const taken = await take(workload, clients, seconds);
        if (round > 0) raw.push({ ...taken, round });
      };
      const order = plan.only ? wholeOrder.filter((one) => isAsked(one, plan.only!)) : wholeOrder;
      for (const workload of order) await measure(workload, mostClients, plan.warmUpSeconds, 0);
      for (let round = 1; round <= plan.rounds; round++) {
        for (const workload of order) await measure(workload, mostClients, plan.seconds, round);
        if (round > plan.sideRounds) continue;
        const side = known ? [...order, ...searches.filter((one) => !order.includes(one))] : order;
        for (const clients of fewerClients) {
          for (const workload of side) await measure(workload, clients, plan.sideSeconds, round);
        }
      }
      const isLast = !size || size === plan.sizes.at(-1);
      if (isLast && (!plan.only || plan.only.includes('walls')))
        walls = await wallCost(dataDir, 2 * plan.rounds, (workload) =>
          take(workload, mostClients, Math.max(2, plan.seconds)),
        );
    }
    // A minute and a half of waiting, which is for whoever measures everything.
    const timers =
      plan.sizes.length > 0 && !plan.only ? await timerLateness(dataDir, product.url, cookie, planted) : null;
    const memory = residentMb(product.child.pid!);
    const startMs = plan.sizes.length > 0 ? await restart(dataDir, running, product) : null;
    return {
      machine: machine(loadBefore),
      when: currentInstant().toString(),
      ratios: ratiosOf(raw),
      searchP99: Object.fromEntries(
        searches.flatMap((name) => {
          const p99 = latest(raw, name, 1);
          return p99 === null ? [] : [[name, p99]];
        }),
      ),
      timers,
      walls,
      memory,
      startMs,
      raw,
    };
  } finally {
    for (const one of running.reverse()) await one.stop();
  }
}

/** What is asked for, the floor it is held against, and opening, which gives the others their cases. */
function isAsked(workload: WorkloadName, only: readonly string[]): boolean {
  return (
    workload === 'open' ||
    only.includes(workload) ||
    [...only, 'open'].some((name) => floorOf[name as Ratio] === workload)
  );
}

function perRequest(before: ProcessorTime | null, after: ProcessorTime | null, requests: number) {
  if (!before || !after) return null;
  return {
    server: (after.server - before.server) / requests,
    database: (after.database - before.database) / requests,
  };
}

function ratiosOf(raw: readonly Measurement[]): BenchResult['ratios'] {
  const sizes = raw.map((one) => one.cases);
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
  const at = (cases: number) => raw.filter((one) => one.cases === cases);
  const names = (Object.keys(floorOf) as Ratio[]).filter((name) =>
    raw.some((one) => one.workload === name && one.clients === mostClients),
  );
  const growth = smallest < largest ? p99(at(largest), 'list', 8) / p99(at(smallest), 'list', 8) : Number.NaN;
  return {
    ...Object.fromEntries(names.map((name) => [name, ratio(at(largest), name)])),
    ...(Number.isFinite(growth) ? { listGrowth: rounded(growth) } : {}),
  };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** The median of the rounds' p99. */
function p99(raw: readonly Measurement[], workload: WorkloadName, clients: number): number {
  const found = raw.filter((one) => one.workload === workload && one.clients === clients);
  return median(found.map((one) => one.p99).sort((a, b) => a - b));
}

function latest(raw: readonly Measurement[], workload: WorkloadName, clients: number): number | null {
  const largest = Math.max(...raw.map((one) => one.cases));
  const value = p99(
    raw.filter((one) => one.cases === largest),
    workload,
    clients,
  );
  return largest > 0 && Number.isFinite(value) ? rounded(value) : null;
}

/** The median over the rounds of requests per second against the floor's in the same round. */
function ratio(raw: readonly Measurement[], name: Ratio): number {
  const inRound = (workload: WorkloadName, round: number) =>
    raw.find((one) => one.workload === workload && one.clients === mostClients && one.round === round)!;
  const rounds = Math.max(...raw.map((one) => one.round));
  const ratios = Array.from(
    { length: rounds },
    (_, i) => inRound(name, i + 1).perSecond / inRound(floorOf[name], i + 1).perSecond,
  ).sort((a, b) => a - b);
  return rounded(median(ratios));
}

/** Stops the product and starts it again on its data; milliseconds until it has answered. */
async function restart(dataDir: string, running: ServerProcess[], product: ServerProcess): Promise<number> {
  for (const one of running.splice(0).reverse()) await one.stop();
  const began = monotonicMs();
  const again = await startServer(dataDir, Number(new URL(product.url).port));
  running.push(again);
  await fetch(`${again.url}/api/health`);
  return Math.round(monotonicMs() - began);
}

function machine(loadBefore: number): BenchResult['machine'] {
  const cpus = os.cpus();
  return {
    cpu: cpus[0]?.model ?? 'unknown',
    cores: cpus.length,
    memoryGb: Math.round(os.totalmem() / 1024 ** 3),
    node: process.version,
    loadBefore: Math.round(loadBefore * 100) / 100,
  };
}

function ask(load: ServerProcess, sent: Order): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('The load process ended.'));
    load.child.once('exit', ended);
    load.child.once('message', (answer: { measured?: Measured; trouble?: string }) => {
      load.child.off('exit', ended);
      if (answer.measured) resolve(answer.measured);
      else reject(new Error(answer.trouble));
    });
    load.child.send(sent);
  });
}

/** Some houses of the demo estate with somebody living in them, and who the desk is. */
async function lookAround(url: string, cookie: string): Promise<Planted> {
  const read = async (path: string) => (await fetch(`${url}/api${path}`, { headers: { cookie } })).json();
  const me = (await read('/me')) as { id: string; projects: { id: string }[] };
  const project = me.projects[0]?.id;
  const houses: Planted['houses'] = [];
  const below = [''];
  for (let parent = below.shift(); parent !== undefined && houses.length < 50; parent = below.shift()) {
    const { items } = (await read(`/places?project=${project}${parent}`)) as {
      items: { id: string; kind: string }[];
    };
    for (const { id, kind } of items) {
      if (kind !== 'house') below.push(`&parent=${id}`);
      else {
        const { occupants } = (await read(`/places/${id}`)) as { occupants: { person: { id: string } }[] };
        const [first] = occupants;
        if (first) houses.push({ placeId: id, personId: first.person.id });
      }
    }
  }
  if (houses.length === 0) throw new Error('The demo estate has no inhabited house.');
  return { staffId: me.id, houses };
}
