import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withoutDatabase } from './without-database.ts';

const commandLine = join(import.meta.dirname, '..', '..', 'server', 'src', 'cli.ts');

/** `npm run nuanju -- ...` on the machine of the house; what it said. */
export async function runsCommand(args: readonly string[]): Promise<string> {
  const env = { ...withoutDatabase(process.env), DATA_DIR: process.env.NUANJU_DATA_DIR };
  const { stdout } = await promisify(execFile)(process.execPath, [commandLine, ...args], { env });
  return stdout;
}
