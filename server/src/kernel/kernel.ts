import type { KeyRing } from '../platform/crypto/keys.ts';
import type { NumberLeases } from './case-numbers.ts';
import type { Process, ProcessBook } from './define-process.ts';
import './kernel.errors.ts';
import { fail } from '../platform/errors/fail.ts';

/** What every kernel function needs besides the transaction, the actor and the time. */
export interface Kernel {
  processes: ProcessBook;
  keys: KeyRing;
  numbers: NumberLeases;
}

export function processOf(kernel: Kernel, key: string): Process {
  return kernel.processes.get(key) ?? fail('process.unknown', { process: key });
}
