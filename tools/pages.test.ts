import { expect, test } from 'vitest';
import { settingsHelp } from '../server/src/platform/config.ts';
import { demoSignIns } from '../server/src/testing/demo-sign-ins.ts';
import { listFiles, readSource } from '../server/src/testing/repository.ts';

const pages = ['README.md', 'README.zh-CN.md'];

test('README lists exactly the settings that the server reads, and says of each what the code says', () => {
  const rows = settingRows('README.md');
  expect(rows).toEqual(Object.entries(settingsHelp).map(([name, help]) => `${name}: ${help}`));
  const names = settingRows('README.zh-CN.md').map((row) => row.split(':')[0]);
  expect(names).toEqual(Object.keys(settingsHelp));
});

test.each(pages)('%s names every sign-in of the demo estate', (page) => {
  const { text } = readSource(page);
  expect(demoSignIns.map(({ username }) => username).filter((name) => !text.includes(`\`${name}\``))).toEqual(
    [],
  );
});

test('docs/dependencies.md explains no package that is gone', () => {
  const named = [...readSource('docs/dependencies.md').text.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(
    ([, cell]) => [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''),
  );
  const used = new Set(
    listFiles()
      .filter((path) => path.endsWith('package.json'))
      .map((path) => JSON.parse(readSource(path).text))
      .flatMap((one) =>
        Object.keys({ ...one.dependencies, ...one.devDependencies, ...one.optionalDependencies }),
      ),
  );
  expect(named.filter((name) => !used.has(name))).toEqual([]);
});

test('a link between pages leads to a file', () => {
  const markdown = listFiles().filter((path) => path.endsWith('.md'));
  const broken = markdown.flatMap((page) => {
    const links = [...readSource(page).text.matchAll(/\]\((?![a-z]+:|#)([^)\s#]+)[^)]*\)/g)];
    return links
      .map(([, link]) => new URL(link ?? '', `file:///${page}`).pathname.slice(1))
      .filter((path) => !listFilesAndFolders.has(path))
      .map((path) => `${page}: ${path}`);
  });
  expect(broken).toEqual([]);
});

const listFilesAndFolders = new Set(
  listFiles().flatMap((path) => [path, `${path.slice(0, path.lastIndexOf('/'))}/`]),
);

function settingRows(page: string): string[] {
  return [...readSource(page).text.matchAll(/^\| `([A-Z][A-Z0-9_]+)` \| (.+) \|$/gm)].map(
    ([, name, help]) => `${name}: ${help}`,
  );
}
