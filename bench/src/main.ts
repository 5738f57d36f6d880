import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Plan, runBench } from './bench.ts';
import type { Size } from './grow.ts';
import { printTable } from './report.ts';
import { runTimers } from './timers.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    json: { type: 'string' },
    only: { type: 'string' },
    cases: { type: 'string' },
    armed: { type: 'string', default: '1000,1000000' },
    due: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '20' },
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
// The database runs as an unprivileged user where we are root, and has to pass through.
chmodSync(dataDir, 0o755);
const write = (result: object) => {
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
};
try {
  if (values.only === 'timers') await timers();
  else await everything();
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

async function everything(): Promise<void> {
  const plan = values.quick ? plans.quick : plans.full;
  const sizes = values.cases ? values.cases.split(',').map((one) => sizeOf(Number(one))) : plan.sizes;
  const result = await runBench(dataDir, { ...plan, sizes, only: values.only?.split(',') });
  printTable(result);
  write(result);
}

/** Two workers beside the server: what waiting costs, how late they are, and what is left of it when they are killed. */
async function timers(): Promise<void> {
  write(
    await runTimers(dataDir, {
      armed: values.armed.split(',').map(Number),
      due: Number(values.due),
      quietSeconds: 60,
      kills: Number(values.kills),
      say: (sentence) =>
        process.stdout.write(`${sentence}
`),
    }),
  );
}
