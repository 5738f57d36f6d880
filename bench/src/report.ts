import { type BenchResult, floorOf, median, type Ratio } from './bench.ts';

/** What 7-quality asks for, as a share of the floor; the others are compared between sizes of data instead. */
const wanted: Partial<Record<Ratio, number>> = { open: 0.4, act: 0.35, read: 0.5 };

export function printTable(result: BenchResult): void {
  const { machine } = result;
  const say = (line = '') => process.stdout.write(`${line}\n`);
  say(`${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, Node ${machine.node}, ${result.when}`);
  say(`load before the run: ${machine.loadBefore}`);
  say();
  say(
    row([
      'what',
      'clients',
      'per second',
      'p50 ms',
      'p99 ms',
      'server ms',
      'database ms',
      'of the floor',
      'wanted',
    ]),
  );
  for (const clients of [...new Set(result.raw.map((one) => one.clients))].sort((a, b) => a - b)) {
    for (const workload of [...new Set(result.raw.map((one) => one.workload))]) {
      const rounds = result.raw.filter((one) => one.workload === workload && one.clients === clients);
      const middle = (key: 'perSecond' | 'p50' | 'p99') =>
        median(rounds.map((one) => one[key]).sort((a, b) => a - b));
      const spent = (part: 'server' | 'database') =>
        median(rounds.map((one) => one.processor?.[part] ?? Number.NaN).sort((a, b) => a - b)).toFixed(2);
      const isRatio = clients === 32 && workload in floorOf;
      say(
        row([
          workload,
          String(clients),
          middle('perSecond').toFixed(0),
          middle('p50').toFixed(2),
          middle('p99').toFixed(2),
          spent('server'),
          spent('database'),
          isRatio ? result.ratios[workload as Ratio].toFixed(3) : '',
          isRatio ? (wanted[workload as Ratio]?.toFixed(2) ?? '') : '',
        ]),
      );
    }
  }
}

const widths = [13, 9, 12, 9, 9, 11, 13, 14, 8];
const row = (cells: string[]): string =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[i]!))).join('');
