import { afterAll } from 'vitest';
import { linesThatTell } from './watch-logs.ts';

/** After each file of the run, and after its servers have closed: none of their logs held a number in the clear. */
afterAll(() => {
  const lines = linesThatTell();
  if (lines.length > 0) throw new Error(`A log holds a number in the clear:\n${lines.join('\n')}`);
});
