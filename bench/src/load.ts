import { Client } from 'undici';
import { monotonicMs } from '../../server/src/platform/time.ts';
import { type Asked, type Stock, type WorkloadName, type World, workloads } from './workloads.ts';

/** One measurement, as the conductor asks for it over the channel. */
export interface Order {
  workload: WorkloadName;
  url: string;
  cookie: string;
  world: World;
  clients: number;
  seconds: number;
}

export interface Measured {
  requests: number;
  perSecond: number;
  p50: number;
  p99: number;
}

const stock: Stock = { opened: [], untouched: [], floor: [] };

process.on('message', async (order: Order) => {
  try {
    process.send?.({ measured: await measure(order) });
  } catch (error) {
    process.send?.({ trouble: `${order.workload}: ${(error as Error).message}` });
  }
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');

/**
 * Loads one server with as many clients, each on a connection of its own and waiting for its answer before it asks
 * again. Throws at the first answer that is not 2xx: a bench of refusals measures nothing.
 */
async function measure(order: Order): Promise<Measured> {
  const { answered, client } = workloads[order.workload];
  const latencies: number[] = [];
  const headers = { 'content-type': 'application/json', cookie: order.cookie };
  const began = monotonicMs();
  const end = began + order.seconds * 1000;

  async function run(): Promise<void> {
    const connection = new Client(order.url);
    const next = client(order.world, stock);
    try {
      for (let at = monotonicMs(); at < end; at = monotonicMs()) {
        const body = await ask(connection, headers, next());
        latencies.push(monotonicMs() - at);
        answered?.(stock, idIn(body));
      }
    } finally {
      await connection.destroy();
    }
  }

  await Promise.all(Array.from({ length: order.clients }, run));
  const seconds = (monotonicMs() - began) / 1000;
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.floor((latencies.length - 1) * share)] ?? Number.NaN;
  return { requests: latencies.length, perSecond: latencies.length / seconds, p50: at(0.5), p99: at(0.99) };
}

async function ask(connection: Client, headers: Record<string, string>, asked: Asked): Promise<string> {
  const answer = await connection.request({ ...asked, headers });
  const body = await answer.body.text();
  if (answer.statusCode >= 300) throw new Error(`${asked.path} answered ${answer.statusCode} ${body}`);
  return body;
}

/** The first id in an answer is that of what it is about. */
function idIn(body: string): string {
  return /"id":"([0-9a-f-]{36})"/.exec(body)?.[1] ?? '';
}
