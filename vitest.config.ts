import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['server/src/**/*.test.ts', 'console/src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
    globalSetup: ['server/src/testing/global-set-up.ts'],
    // Measured: a module graph a file costs five times the tests; server modules hold no state worth isolating.
    isolate: false,
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
