import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Plan, runBench } from './bench.ts';
import type { Size } from './grow.ts';
import { printTable } from './report.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    json: { type: 'string' },
    only: { type: 'string' },
    cases: { type: 'string' },
  },
});

/** A house for every ten cases, and a tenth of them open: at a million, a hundred thousand clocks are armed. */
const sizeOf = (cases: number): Size => ({
  cases,
  houses: Math.max(2000, Math.round(cases / 10)),
  open: Math.max(1000, Math.round(cases / 10)),
});

const plans: Record<'quick' | 'full', Plan> = {
  quick: { rounds: 3, seconds: 1.2, warmUpSeconds: 2.5, sideSeconds: 0.7, sideRounds: 1, sizes: [] },
  full: {
    rounds: 5,
    seconds: 3,
    warmUpSeconds: 3,
    sideSeconds: 2,
    sideRounds: 2,
    sizes: [10_000, 1_000_000].map(sizeOf),
  },
};

const dataDir = mkdtempSync(join(tmpdir(), 'nuanju-bench-'));
try {
  const plan = values.quick ? plans.quick : plans.full;
  const sizes = values.cases ? values.cases.split(',').map((one) => sizeOf(Number(one))) : plan.sizes;
  const result = await runBench(dataDir, { ...plan, sizes, only: values.only?.split(',') });
  printTable(result);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
