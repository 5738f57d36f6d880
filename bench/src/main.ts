import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Plan, runBench } from './bench.ts';
import { printTable } from './report.ts';

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, json: { type: 'string' }, only: { type: 'string' } },
});

const plans: Record<'quick' | 'full', Plan> = {
  quick: { rounds: 3, seconds: 1.2, warmUpSeconds: 2.5, sideSeconds: 0.7, sideRounds: 1 },
  full: { rounds: 7, seconds: 4, warmUpSeconds: 3, sideSeconds: 3, sideRounds: 2 },
};

const dataDir = mkdtempSync(join(tmpdir(), 'nuanju-bench-'));
try {
  const plan = values.quick ? plans.quick : plans.full;
  const result = await runBench(dataDir, { ...plan, only: values.only?.split(',') });
  printTable(result);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
