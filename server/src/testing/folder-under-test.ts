import { rmSync } from 'node:fs';
import { makeFastFolder } from './fast-folder.ts';

/** A folder for the files a test makes, gone after it. */
export function makeFolder(): { path: string; remove(): void } {
  // Without the pid another run that starts meanwhile takes it for a leftover.
  const path = makeFastFolder(`nuanju-test-${process.pid}-folder-`);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
