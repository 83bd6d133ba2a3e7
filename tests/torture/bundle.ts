import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../../scripts/project-root.ts';

/** The scripts that are tortured, built as the program is, for plain Node. */
export type Bundle = { folder: string; desk: string; site: string };

/**
 * Builds them into a folder of this process inside the project, where the packages that stay outside
 * are found. The folder is the caller's to remove.
 */
export async function bundle(): Promise<Bundle> {
  const name = `galley-torture-${process.pid}-${Date.now()}`;
  const folder = path.join(projectRoot, 'node_modules/.cache', name);
  mkdirSync(folder, { recursive: true });
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': path.join(projectRoot, 'src/shared') } },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node18',
      minify: false,
      rolldownOptions: {
        input: {
          desk: path.join(projectRoot, 'tests/torture/desk.ts'),
          site: path.join(projectRoot, 'src/site/index.ts'),
        },
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name]-[hash].cjs',
        },
      },
    },
  });
  return { folder, desk: path.join(folder, 'desk.cjs'), site: path.join(folder, 'site.cjs') };
}
