import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../../scripts/project-root.ts';
import { withoutNativeCode } from '../../scripts/without-native-code.ts';

/** The scripts that are tortured, built as the program is, for plain Node. */
export type Bundle = { folder: string; desk: string; site: string };

/** Builds them. The folder is the caller's to remove. */
export async function bundle(): Promise<Bundle> {
  const folder = await bundleScripts({
    ...{ desk: 'tests/torture/desk.ts', site: 'src/site/index.ts' },
  });
  return { folder, desk: path.join(folder, 'desk.cjs'), site: path.join(folder, 'site.cjs') };
}

/**
 * Builds scripts, named by their paths from the project's root, to `name.cjs` in a folder of this
 * process inside the project, where the packages that stay outside are found. The folder is the caller's to remove.
 */
export async function bundleScripts(scripts: Record<string, string>): Promise<string> {
  const name = `galley-scripts-${process.pid}-${Date.now()}`;
  const folder = path.join(projectRoot, 'node_modules/.cache', name);
  mkdirSync(folder, { recursive: true });
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
    plugins: [withoutNativeCode],
    resolve: { alias: { '@shared': path.join(projectRoot, 'src/shared') } },
    ssr: { noExternal: true, external: ['better-sqlite3', 'sharp'] },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node18',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(scripts).map(([key, file]) => [key, path.join(projectRoot, file)]),
        ),
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name]-[hash].cjs',
        },
      },
    },
  });
  return folder;
}
