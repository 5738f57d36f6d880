import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, listFiles, readSource, repositoryRoot } from './testing/repository.ts';

const files = listFiles();
const generated = [
  'api/types.d.ts',
  'api/openapi.json',
  'server/src/platform/db/tables.ts',
  'server/schema.sql',
];
const code = files
  .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !generated.includes(path))
  .map((path) => readSource(path));
const ofTheServer = code.filter((file) => file.path.startsWith('server/src/'));
const notTheLaws = code.filter((file) => file.path !== 'server/src/laws.test.ts');
const manifests = files
  .filter((path) => posix.basename(path) === 'package.json')
  .map((path) => ({ path, content: JSON.parse(readSource(path).text) }));

const isTest = (path: string) => path.endsWith('.test.ts') || path.startsWith('server/src/testing/');

test('storeys only call down', () => {
  const storeys = ['platform', 'directory', 'kernel', 'processes', 'modules'];
  const storeyOf = (path: string) => storeys.indexOf(path.match(/^server\/src\/([^/]+)\//)?.[1] ?? '');
  const upward = ofTheServer.flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith('server/src/') && storeyOf(file.path) >= 0)
      .filter((target) => !(isTest(file.path) && isTest(target)))
      .filter((target) => storeyOf(target) < 0 || storeyOf(target) > storeyOf(file.path))
      .map((target) => `${file.path} -> ${target}`),
  );
  expect(upward).toEqual([]);
});

test('what serves people does not load what only tests need', () => {
  const onlyTests = (target: string) =>
    target === 'vitest' ||
    target.endsWith('.test.ts') ||
    code.some((file) => file.path === target && importsOf(file).some((name) => name.startsWith('vitest')));
  const offenders = ofTheServer
    .filter((file) => !isTest(file.path))
    .flatMap((file) =>
      importsOf(file)
        .filter(onlyTests)
        .map((target) => `${file.path} -> ${target}`),
    );
  expect(offenders).toEqual([]);
});

test('a workspace imports only the workspaces it may know', () => {
  const mayKnow: Record<string, string[]> = {
    api: [],
    server: [],
    console: ['api'],
    e2e: ['api'],
    bench: ['api', 'server'],
    tools: ['api', 'server'],
    launch: [],
  };
  const workspaceOf = (path: string) => path.replace(/^@nuanju\//, '').split('/')[0] ?? '';
  const crossing = code.flatMap((file) => {
    const own = workspaceOf(file.path);
    return importsOf(file)
      .filter((target) => workspaceOf(target) in mayKnow && workspaceOf(target) !== own)
      .filter((target) => !mayKnow[own]?.includes(workspaceOf(target)))
      .map((target) => `${file.path} -> ${target}`);
  });
  expect(crossing).toEqual([]);
});

test('the launcher needs nothing installed', () => {
  const foreign = code
    .filter((file) => file.path.startsWith('launch/'))
    .flatMap((file) => importsOf(file).map((target) => ({ file, target })))
    .filter(({ target }) => !target.startsWith('node:') && !target.startsWith('launch/'));
  expect(foreign.map(({ file, target }) => `${file.path} -> ${target}`)).toEqual([]);
});

test('no file is longer than 400 lines', () => {
  const long = code.filter((file) => file.text.split('\n').length > 401);
  expect(long.map((file) => file.path)).toEqual([]);
});

test('every route is mounted, and so has its refused test, which is generated from what is mounted', () => {
  const mounted = ofTheServer.find((file) => file.path === 'server/src/modules/all-routes.ts');
  const routeFiles = files.filter((path) => /^server\/src\/modules\/.*\.routes\.ts$/.test(path));
  expect(routeFiles.filter((path) => !importsOf(mounted!).includes(path))).toEqual([]);
  const refusing = ofTheServer.find((file) => file.path === 'server/src/modules/access.test.ts');
  expect(importsOf(refusing!)).toContain(mounted!.path);
});

test('every process is run, and has a test beside it', () => {
  const run = ofTheServer.find((file) => file.path === 'server/src/processes/processes.ts');
  const definitions = files.filter((path) => /^server\/src\/processes\/.*\.process\.ts$/.test(path));
  expect(definitions.filter((path) => !importsOf(run!).includes(path))).toEqual([]);
  expect(definitions.filter((path) => !files.includes(path.replace('.process.ts', '.test.ts')))).toEqual([]);
});

test('no test sleeps', () => {
  const sleeping = code
    .filter((file) => file.path.endsWith('.test.ts') && file.path !== 'server/src/laws.test.ts')
    .filter(
      (file) =>
        file.path.startsWith('server/src/modules/') ||
        file.path.startsWith('server/src/kernel/') ||
        file.path.startsWith('server/src/processes/'),
    )
    .filter((file) => /\bsetTimeout\b|timers\/promises/.test(file.text));
  expect(sleeping.map((file) => file.path)).toEqual([]);
});

test('only platform/time.ts asks the machine for the time', () => {
  const asking = ofTheServer
    .filter((file) => file.path !== 'server/src/platform/time.ts' && file.path !== 'server/src/laws.test.ts')
    .filter((file) =>
      /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bperformance\.now\b/.test(file.text),
    );
  expect(asking.map((file) => file.path)).toEqual([]);
});

test('nothing is left for later, and the compiler is not silenced', () => {
  const marks = /\bTODO\b|\bFIXME\b|\bas any\b|@ts-ignore|@ts-nocheck|\b(?:test|it|describe)\.only\b/;
  const offenders = notTheLaws.flatMap((file) =>
    file.text
      .split('\n')
      .map((line, index) => ({ line, where: `${file.path}:${index + 1}` }))
      .filter(({ line }) => marks.test(line)),
  );
  expect(offenders.map(({ where }) => where)).toEqual([]);
});

test('migrations are numbered one after the other', () => {
  const names = files
    .filter((path) => path.startsWith('server/migrations/'))
    .map((path) => posix.basename(path));
  expect(names.filter((name) => !/^\d{4}-[a-z0-9]+(-[a-z0-9]+)*\.sql$/.test(name))).toEqual([]);
  expect(names.sort().map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1));
});

test('files are named in kebab-case, components in PascalCase', () => {
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
  const pascal = /^([A-Z][A-Za-z0-9]*)(\.test)?\.tsx$/;
  const odd = code
    .map((file) => file.path)
    .filter((path) => !kebab.test(posix.basename(path)) && !pascal.test(posix.basename(path)));
  expect(odd).toEqual([]);
});

test('every dependency says in docs/dependencies.md why it is here', () => {
  const page = 'docs/dependencies.md';
  expect(files).toContain(page);
  const lines = readSource(page).text.split('\n');
  const silent = manifests.flatMap(({ path, content }) =>
    ['dependencies', 'devDependencies', 'optionalDependencies']
      .flatMap((kind) => Object.keys(content[kind] ?? {}))
      .filter((name) => !name.startsWith('@nuanju/'))
      .filter((name) => !lines.some((line) => line.includes(`\`${name}\``)))
      .map((name) => `${path}: ${name}`),
  );
  expect(silent).toEqual([]);
});

test('every dependency is pinned to one version', () => {
  const loose = manifests.flatMap(({ path, content }) =>
    ['dependencies', 'devDependencies', 'optionalDependencies']
      .flatMap((kind) => Object.entries<string>(content[kind] ?? {}))
      .filter(([name, version]) => !name.startsWith('@nuanju/') && !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${path}: ${name}@${version}`),
  );
  expect(loose).toEqual([]);
});

const pages = ['README.md', 'README.zh-CN.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'].filter((page) =>
  files.includes(page),
);

test('every command that the pages name exists', () => {
  const scripts = Object.keys(manifests.find(({ path }) => path === 'package.json')?.content.scripts ?? {});
  const builtIn = ['ci', 'i', 'install', 'run', 'view', 'exec', 'config', 'outdated', 'update', 'audit'];
  const unknown = pages.flatMap((page) =>
    [...readSource(page).text.matchAll(/\bnpm (run )?([a-z][a-z:-]*)/g)]
      .filter(([, run, name]) => !scripts.includes(name ?? '') && (run || !builtIn.includes(name ?? '')))
      .map(([command]) => `${page}: ${command}`),
  );
  expect(unknown).toEqual([]);
});

test('every path that the pages name exists', () => {
  const tops = new Set(files.map((path) => path.split('/')[0] ?? ''));
  const exists = (path: string) =>
    existsSync(join(repositoryRoot, path)) || existsSync(join(repositoryRoot, 'server/src', path));
  const inServer = ['platform', 'directory', 'kernel', 'processes', 'modules', 'testing'];
  const missing = pages.flatMap((page) => {
    const { text } = readSource(page);
    const spoken = [...text.matchAll(/`([\w.@-]+(?:\/[\w.@-]+)*\/?)`/g)]
      .map((match) => match[1] ?? '')
      .filter((path) => path.includes('/'))
      .filter((path) => tops.has(path.split('/')[0] ?? '') || inServer.includes(path.split('/')[0] ?? ''))
      .filter((path) => !path.includes('NNNN'));
    const linked = [...text.matchAll(/\]\((?![a-z]+:|#)([^)\s#]+)[^)]*\)/g)].map((match) => match[1] ?? '');
    return [...spoken, ...linked].filter((path) => !exists(path)).map((path) => `${page}: ${path}`);
  });
  expect(missing).toEqual([]);
});

test('every test that docs/security.md shows as proof exists, under that name, in that file', () => {
  const cited = readSource('docs/security.md').text.matchAll(
    /`([^`\s]+\.(?:test|story)\.tsx?)`(?: "([^"]+)")?/g,
  );
  const wrong = [...cited].flatMap(([, path = '', name]) => {
    if (!files.includes(path)) return [`${path} does not exist`];
    return name && !namesIn(path).includes(name) ? [`${path} has no test "${name}"`] : [];
  });
  expect(wrong).toEqual([]);
});

/** What stands where a test says its name; a name for several cases keeps its `%s`. */
function namesIn(path: string): string[] {
  const quoted =
    /\b(?:test|it|each)\s*\(\s*(['"])((?:(?!\1)[^\\]|\\.)*)\1|\]\)\(\s*(['"])((?:(?!\3)[^\\]|\\.)*)\3/g;
  return [...readSource(path).text.matchAll(quoted)].map(([, , one, , other]) =>
    (one ?? other ?? '').replaceAll(/\\(.)/g, '$1'),
  );
}

test('no file names a package registry', () => {
  const host = /\bregistry\.[a-z0-9-]+\.[a-z]{2,}|\bnpmjs\.(?:org|com)|\bnpmmirror\.com|^\s*registry\s*=/im;
  const texts = files.filter((path) => !/\.(png|jpe?g|webp|ico|woff2?|xlsx|pdf|heic)$/.test(path));
  const naming = texts.filter(
    (path) => path !== 'server/src/laws.test.ts' && host.test(readSource(path).text),
  );
  expect(naming).toEqual([]);
});

test('the lockfile fits every registry and every platform', async () => {
  const { packages } = JSON.parse(readSource('package-lock.json').text);
  const resolved = Object.keys(packages).filter((name) => packages[name].resolved && !packages[name].link);
  expect(resolved, 'npm config set omit-lockfile-registry-resolved true').toEqual([]);
  const tool = new URL('../../launch/complete-lockfile.mjs', import.meta.url);
  const { missingPlatformPackages } = (await import(tool.href)) as {
    missingPlatformPackages(packages: unknown): { name: string }[];
  };
  const missing = missingPlatformPackages(packages).map(({ name }) => name);
  expect(missing, 'node launch/complete-lockfile.mjs adds them').toEqual([]);
});
