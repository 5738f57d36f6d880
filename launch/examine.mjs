import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
    ...typedWorkspaces().map((name) => [`types of ${name}`, [bin('typescript', 'bin', 'tsc'), '-p', name]]),
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

/** Workspaces with a tsconfig and something for it to read: tsc calls an empty one an error. */
function typedWorkspaces() {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return workspaces.filter((name) => existsSync(join(root, name, 'tsconfig.json')) && holdsTypeScript(name));
}

function holdsTypeScript(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).some((entry) => {
    if (entry.isDirectory())
      return entry.name !== 'node_modules' && holdsTypeScript(join(folder, entry.name));
    return /\.tsx?$/.test(entry.name);
  });
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
