import { type BenchResult, floorOf, type Measurement, mostClients, type Ratio } from './bench.ts';
import { median } from './median.ts';

/** What 7-quality asks for, as a share of the floor; the others are compared between sizes of data instead. */
const wanted: Partial<Record<Ratio, number>> = { open: 0.4, act: 0.35, read: 0.5 };

export function printTable(result: BenchResult): void {
  const { machine } = result;
  const say = (line = '') => process.stdout.write(`${line}\n`);
  say(`${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, Node ${machine.node}, ${result.when}`);
  say(`load before the run: ${machine.loadBefore}`);
  for (const cases of [...new Set(result.raw.map((one) => one.cases))]) {
    say();
    say(cases > 0 ? `${cases.toLocaleString('en')} cases` : 'the planted estate and what the run opens');
    printSize(result, cases, say);
  }
  say();
  const { ratios, searchP99, timers, walls, memory, startMs } = result;
  if (ratios.listGrowth)
    say(`a list takes ${ratios.listGrowth} of its time at the smallest size (wanted 1.3)`);
  for (const [name, ms] of Object.entries(searchP99)) say(`${name}: p99 ${ms} ms, one client (wanted 50)`);
  if (timers) {
    say(
      `${timers.due} of ${timers.armed} clocks due within a minute: ${timers.fired} spoke, ${timers.firedTwice} twice`,
    );
    say(`late by p50 ${timers.p50} ms, p99 ${timers.p99} ms, most ${timers.max} ms (wanted p99 1000)`);
  }
  for (const { of, up, overhead } of walls ?? [])
    say(
      `row security: ${of} ${up.toFixed(3)} ms with it, ${(overhead * 100).toFixed(1)} % more than without (wanted 10)`,
    );
  if (memory) say(`memory of the server ${memory} MB (wanted 300)`);
  if (startMs) say(`start on existing data to the first answer ${startMs} ms (wanted 3000)`);
}

const head = [
  'what',
  'clients',
  'per second',
  'p50 ms',
  'p99 ms',
  'server ms',
  'database ms',
  'of the floor',
  'wanted',
];

function printSize(result: BenchResult, cases: number, say: (line?: string) => void): void {
  const raw = result.raw.filter((one) => one.cases === cases);
  const isLargest = cases === Math.max(...result.raw.map((one) => one.cases));
  say(row(head));
  for (const clients of [...new Set(raw.map((one) => one.clients))].sort((a, b) => a - b)) {
    for (const workload of [...new Set(raw.map((one) => one.workload))]) {
      const rounds = raw.filter((one) => one.workload === workload && one.clients === clients);
      if (rounds.length === 0) continue;
      const middle = (of: (one: Measurement) => number) => median(rounds.map(of).sort((a, b) => a - b));
      const hasRatio = isLargest && clients === mostClients && workload in floorOf;
      say(
        row([
          workload,
          String(clients),
          middle((one) => one.perSecond).toFixed(0),
          middle((one) => one.p50).toFixed(2),
          middle((one) => one.p99).toFixed(2),
          middle((one) => one.processor?.server ?? Number.NaN).toFixed(2),
          middle((one) => one.processor?.database ?? Number.NaN).toFixed(2),
          hasRatio ? (result.ratios[workload as Ratio] ?? Number.NaN).toFixed(3) : '',
          hasRatio ? (wanted[workload as Ratio]?.toFixed(2) ?? '') : '',
        ]),
      );
    }
  }
}

const widths = [16, 9, 12, 9, 9, 11, 13, 14, 8];
const row = (cells: string[]): string =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[i]!))).join('');
