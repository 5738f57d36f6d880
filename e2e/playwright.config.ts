import { defineConfig, devices } from '@playwright/test';
import { flags } from './support/browser.ts';

// Found by the set-up, which runs before the workers read this file.
const { NUANJU_CHROMIUM: executablePath, NUANJU_CHROMIUM_LIBRARIES: libraries } = process.env;
const env = libraries
  ? { env: { ...process.env, LD_LIBRARY_PATH: libraries } as Record<string, string> }
  : {};
const phone = devices['Pixel 7'];

export default defineConfig({
  testDir: 'stories',
  testMatch: '*.story.ts',
  outputDir: 'results',
  globalSetup: './support/start-house.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Two servers, two browsers and the tests of the server share the cores: what is right late is right.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    locale: 'zh-CN',
    // Not the estate's zone: times must be the project's wherever the browser stands.
    timezoneId: 'Europe/Lisbon',
    screenshot: 'only-on-failure',
    launchOptions: { args: [...flags], ...(executablePath ? { executablePath } : {}), ...env },
  },
  projects: [
    { name: 'desk', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      // What is told once is not told twice where the screen makes no difference.
      grepInvert: /@desk/,
      use: {
        ...phone,
        defaultBrowserType: 'chromium',
        viewport: { width: 390, height: 844 },
        hasTouch: true,
      },
    },
  ],
});
