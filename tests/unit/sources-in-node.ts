/**
 * Lets plain Node run Galley's own sources, as Vite does when it builds them: `@shared/…`, imports
 * without an extension, and SQL as text. For children that a test kills: `node --import <this file>`.
 */

import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const SHARED = new URL('../../src/shared/', import.meta.url);

registerHooks({
  resolve(specifier, context, next) {
    if (specifier.endsWith('?raw')) {
      return { url: new URL(specifier, context.parentURL).href, shortCircuit: true };
    }
    const isShared = specifier.startsWith('@shared/');
    if (!isShared && !specifier.startsWith('.')) return next(specifier, context);
    const wanted = isShared
      ? new URL(specifier.slice('@shared/'.length), SHARED)
      : new URL(specifier, context.parentURL);
    const base = fileURLToPath(wanted);
    const found = [base, `${base}.ts`, `${base}/index.ts`].find(
      (file) => /\.\w+$/.test(file) && existsSync(file),
    );
    return next(found ? pathToFileURL(found).href : specifier, context);
  },
  load(url, context, next) {
    if (!url.endsWith('?raw')) return next(url, context);
    const text = readFileSync(fileURLToPath(url.slice(0, -'?raw'.length)), 'utf8');
    return {
      format: 'module',
      source: `export default ${JSON.stringify(text)};`,
      shortCircuit: true,
    };
  },
});
