import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'server/src/**/*.test.ts',
      'console/src/**/*.test.{ts,tsx}',
      'tools/**/*.test.ts',
      'bench/src/**/*.test.ts',
    ],
    globalSetup: ['server/src/testing/global-set-up.ts'],
    // Fails a file whose servers have told their log somebody's number.
    setupFiles: ['server/src/testing/no-number-in-logs.ts'],
    // A module graph for each file costs several times the tests. What server modules remember for good, decisions and
    // calendars by their number, differs from one planted database to the next.
    isolate: false,
    // Threads measured no faster, and a database tied to a thread would end with it.
    pool: 'forks',
    // Two fifths of the time are spent waiting: a second worker fills the gaps even where the browser stories run beside.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
