import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './ensure.mjs';

/**
 * The packages for other platforms that a lockfile should name and does not. npm leaves one out when the registry it
 * asks does not carry it, and `npm ci` then refuses the lockfile everywhere.
 */
export function missingPlatformPackages(packages) {
  const missing = [];
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!isLocked(packages, path, name)) missing.push({ name, version, dev: entry.dev });
    }
  }
  return missing;
}

function isLocked(packages, from, name) {
  for (let path = from; ; path = path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/')))) {
    if (packages[`${path ? `${path}/` : ''}node_modules/${name}`]) return true;
    if (!path.includes('/node_modules/')) return Boolean(packages[`node_modules/${name}`]);
  }
}

/** What npm needs to know that the package is not for this machine; its name says it. */
function platformEntry({ name, version, dev }) {
  const os = name.match(/android|darwin|freebsd|linux|openharmony|win32/)?.[0];
  const cpu = name.match(/arm64|arm(?=-)|ia32|ppc64|riscv64|s390x|x64/)?.[0];
  const libc = os === 'linux' && (name.endsWith('-musl') || name.endsWith('musleabihf') ? 'musl' : 'glibc');
  if (!os || !cpu || !/^\d/.test(version)) throw new Error(`Cannot tell the platform of ${name}@${version}.`);
  return {
    version,
    cpu: [cpu],
    ...(dev && { dev }),
    ...(libc && { libc: [libc] }),
    optional: true,
    os: [os],
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  for (const found of missingPlatformPackages(lock.packages)) {
    lock.packages[`node_modules/${found.name}`] = platformEntry(found);
    console.log(`added ${found.name}@${found.version}`);
  }
  const byName = ([one], [other]) => one.localeCompare(other, 'en');
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(byName));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
