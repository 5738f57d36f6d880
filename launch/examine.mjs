import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './ensure.mjs';

const bin = (...path) => join(root, 'node_modules', ...path);

/** What reads the code without running it; each check counts as one test. `thorough` adds what `npm run check` adds. */
export async function examine(node, { thorough }) {
  const checks = [
    [
      'lint and format (biome)',
      [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--no-errors-on-unmatched'],
    ],
    // What runs on Node shares one reading: most of it is the server's types, which the tools ask for too.
    ['types', [bin('typescript', 'bin', 'tsc'), '-p', '.']],
    ['types of the console', [bin('typescript', 'bin', 'tsc'), '-p', 'console']],
  ];
  if (thorough) {
    checks.push(['no unused code or dependency (knip)', [bin('knip', 'bin', 'knip.js')]]);
    if (existsSync(join(root, 'tools', 'generate.ts'))) {
      checks.push(['generated files are fresh', ['tools/generate.ts', '--check']]);
    }
  }
  const results = await Promise.all(checks.map(([name, args]) => check(node, name, args)));
  return { passed: results.filter(Boolean).length, failed: results.filter((passed) => !passed).length };
}

function check(node, name, args) {
  return new Promise((resolve) => {
    execFile(node, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      console.log(`${error ? '✗' : '✓'} ${name}`);
      if (error) console.log(`${stdout}${stderr}`.trim());
      resolve(!error);
    });
  });
}
