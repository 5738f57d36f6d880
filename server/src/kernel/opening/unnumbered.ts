import type { Kernel } from '../kernel.ts';

/** For deciding what is never written: cases opened with it take no number away. */
export const unnumbered = (kernel: Kernel): Kernel => ({
  ...kernel,
  numbers: { take: async () => '' },
});
