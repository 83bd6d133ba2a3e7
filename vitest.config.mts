import path from 'node:path';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { systemChromium } from './scripts/runtime/chromium.ts';

const alias = { '@shared': path.resolve(import.meta.dirname, 'src/shared') };
const executablePath = systemChromium();

// Quiet and alone: no sandbox (root in containers), and nothing fetched from anywhere.
const chromiumSwitches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Tests of the site in which the database makes no difference. */
const NO_DATABASE = ['{arguments,database,json-ld,openapi,rate-limit,renditions}', 'static/*'];

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'src/**/*.test.{ts,tsx}'],
          exclude: ['src/renderer/**/*.browser.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 60_000, // ms; hundreds of runs of a property, on a machine with more to do.
          css: true, // The public page carries its style sheet as text.
        },
      },
      {
        // The live site once more, with its other database.
        resolve: { alias },
        test: {
          name: 'postgres',
          include: ['tests/postgres/**/*.test.ts', 'tests/unit/site/**/*.test.{ts,tsx}'],
          exclude: NO_DATABASE.map((name) => `tests/unit/site/${name}.test.ts`),
          globalSetup: 'tests/postgres/server.ts',
          setupFiles: 'tests/postgres/skip-without-server.ts',
          env: { GALLEY_TEST_DATABASE: 'postgres' },
          environment: 'node',
          testTimeout: 60_000, // ms
          css: true,
        },
      },
      {
        resolve: { alias },
        plugins: [react()],
        // Found before the first test, since a dependency found during one reloads its page.
        optimizeDeps: { entries: ['src/renderer/**/*.{ts,tsx}', 'tests/component/**/*.{ts,tsx}'] },
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.{ts,tsx}', 'src/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            // The pictures that screens are compared with are those of the documentation.
            expect: {
              toMatchScreenshot: {
                resolveScreenshotPath: ({ arg, ext, root }) =>
                  path.join(root, 'docs/screenshots', `${arg}${ext}`),
              },
            },
            provider: playwright({
              launchOptions: { args: chromiumSwitches, ...(executablePath && { executablePath }) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'wordpress',
          include: ['tests/wordpress/**/*.test.ts'],
          globalSetup: ['tests/wordpress/start.ts'],
          environment: 'node',
          testTimeout: 120_000, // ms
          fileParallelism: false, // They share one WordPress.
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'bench',
          include: ['tests/bench/**/*.bench.ts'],
          environment: 'node',
          testTimeout: 10 * 60_000, // ms
          fileParallelism: false, // Two at once would slow each other.
          disableConsoleIntercept: true, // What a benchmark prints is its result.
        },
      },
    ],
  },
});
