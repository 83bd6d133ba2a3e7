import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.test.ts',
  outputDir: '../../test-results/e2e',
  globalSetup: './prepare.ts',
  timeout: 60_000,
  workers: 1, // A test is often about time; two Electrons on a small machine falsify it.
  retries: 0, // A test that fails sometimes has found something.
  forbidOnly: Boolean(process.env.CI),
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.GALLEY_E2E_REPORT ?? '../../test-results/e2e.json' }],
  ],
});
