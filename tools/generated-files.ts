import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { processes } from '../server/src/processes/processes.ts';
import { repositoryRoot } from '../server/src/testing/repository.ts';
import { describeApi, describeTypes } from './describe-api.ts';
import { describeSchema } from './describe-schema.ts';
import { errorPage } from './error-page.ts';
import { processIndex, processPage } from './process-page.ts';

/** Text by path from the root of the repository. */
export type GeneratedFiles = ReadonlyMap<string, string>;

const processFolder = 'docs/processes';

/** Everything that is derived from the code and committed, so that a change of it shows in the diff. */
export async function generatedFiles(urls: { adminUrl: string; appUrl: string }): Promise<GeneratedFiles> {
  // First, while the database is as the migrations left it.
  const schema = await describeSchema(urls.adminUrl);
  const api = await describeApi(urls.appUrl);
  const pages = [...processes.values()].flatMap((process): [string, string][] => [
    [`${processFolder}/${process.key}.md`, processPage(process, 'en')],
    [`${processFolder}/${process.key}.zh-CN.md`, processPage(process, 'zh')],
  ]);
  return new Map([
    ['api/openapi.json', `${JSON.stringify(api, null, 2)}\n`],
    ['api/types.d.ts', await describeTypes(api)],
    ['docs/errors.md', errorPage()],
    [`${processFolder}/README.md`, processIndex([...processes.values()])],
    ...pages,
    ['server/schema.sql', schema],
  ]);
}

/** Paths whose file is not what it should be; pages of processes that are gone are stale too. */
export function staleFiles(files: GeneratedFiles): string[] {
  const changed = [...files].filter(([path, text]) => read(path) !== text).map(([path]) => path);
  return [...changed, ...leftOver(files)].sort();
}

export function writeFiles(files: GeneratedFiles): void {
  for (const [path, text] of files) {
    const file = join(repositoryRoot, path);
    mkdirSync(dirname(file), { recursive: true });
    if (read(path) !== text) writeFileSync(file, text);
  }
  for (const path of leftOver(files)) rmSync(join(repositoryRoot, path));
}

function leftOver(files: GeneratedFiles): string[] {
  const folder = join(repositoryRoot, processFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => `${processFolder}/${name}`)
    .filter((path) => !files.has(path));
}

function read(path: string): string | null {
  const file = join(repositoryRoot, path);
  // A checkout on Windows may have turned the line ends.
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : null;
}
