import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { withoutNativeCode } from './scripts/without-native-code.ts';

const source = (...parts: string[]): string => path.resolve(import.meta.dirname, 'src', ...parts);
const alias = { '@shared': source('shared') };

// The oldest Electron that Galley is tested on is 25: Node 18 and Chromium 114, and no ES modules
// in the main process, hence "cjs". Everything but better-sqlite3 is bundled.
const node = 'node18';
const chrome = 'chrome114';

export default defineConfig(({ command }) => ({
  main: {
    plugins: [withoutNativeCode],
    resolve: { alias },
    // React renders the public pages; without this it would take its slow, warning build there.
    define: command === 'build' ? { 'process.env.NODE_ENV': '"production"' } : {},
    build: {
      target: node,
      sourcemap: true,
      // The site takes it when it runs alone; it is native, and not packed.
      externalizeDeps: { include: ['sharp'] },
      rolldownOptions: {
        input: {
          index: source('main/index.ts'),
          archive: source('main/archive/worker.ts'),
          find: source('main/find/worker.ts'),
          import: source('main/import/worker.ts'),
          backup: source('main/safekeeping/worker.ts'),
          site: source('site/index.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: node,
      // A sandboxed preload script can require nothing but Electron: one file holds it all.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: source('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: source('renderer'),
    resolve: { alias },
    plugins: [react()],
    build: {
      target: chrome,
      sourcemap: true,
      // The page's policy allows no scripts in the HTML and no data: addresses for fonts.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000, // kB; it is loaded from the disk.
      rolldownOptions: { input: { index: source('renderer/index.html') } },
    },
  },
}));
