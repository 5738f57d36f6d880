import type { KeyRing } from '../platform/crypto/keys.ts';
import type { Process, ProcessBook } from './define-process.ts';
import type { NumberLeases } from './opening/case-numbers.ts';
import type { Parameters } from './terms/parameter-book.ts';
import './kernel.errors.ts';
import { fail } from '../platform/errors/fail.ts';

/** What every kernel function needs besides the transaction, the actor and the time. */
export interface Kernel {
  processes: ProcessBook;
  keys: KeyRing;
  numbers: NumberLeases;
  /** What was decided about clocks and calendars, project by project. */
  parameters: Parameters;
}

/** A process as the handbook has it, whatever a project has decided; see processIn. */
export function processOf(kernel: Kernel, key: string): Process {
  return kernel.processes.get(key) ?? fail('process.unknown', { process: key });
}
