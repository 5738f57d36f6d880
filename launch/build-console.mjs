import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './child.mjs';
import { root } from './ensure.mjs';

const folder = join(root, 'console');
const stamp = join(folder, 'dist', '.built-from');

/** Also true where there is nothing to build: an image that carries only the built console. */
export function consoleIsFresh() {
  if (!existsSync(join(folder, 'vite.config.ts'))) return true;
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash();
}

/** Builds the console unless it is fresh; false when the build failed. */
export async function buildConsole(node) {
  if (consoleIsFresh()) return true;
  console.error('正在构建管理端 · Building the console …');
  const hash = sourcesHash();
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const code = await runChild(node, [vite, 'build', '--logLevel', 'warn'], { cwd: folder });
  if (code !== 0) return false;
  writeFileSync(stamp, hash);
  return true;
}

function sourcesHash() {
  const hash = createHash('sha256');
  const settings = readdirSync(folder)
    .filter((name) => /\.(ts|json|html)$/.test(name))
    .map((name) => join('console', name));
  const files = [
    ...settings,
    ...listFiles('console/src'),
    ...listFiles('console/public'),
    ...listFiles('api'),
  ];
  for (const file of [...files.sort(), 'package-lock.json']) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function listFiles(from) {
  if (!existsSync(join(root, from))) return [];
  return readdirSync(join(root, from), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}
