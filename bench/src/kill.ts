import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { heldAll, runKills } from './kill-rounds.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  process.stderr.write('--rounds takes a whole number from 1.\n');
  process.exit(2);
}

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
const dataDir = mkdtempSync(join(tmpdir(), 'nuanju-kill-'));
// The database runs as an unprivileged user where we are root, and has to pass through.
chmodSync(dataDir, 0o755);
try {
  const report = await runKills({ dataDir, rounds, load: [300, 2500], say });
  say(JSON.stringify(report, null, 2));
  say(heldAll(report) ? 'Every promise held.' : 'A promise was broken.');
  process.exitCode = heldAll(report) ? 0 : 1;
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
