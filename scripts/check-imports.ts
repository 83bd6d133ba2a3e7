/** Holds every file of `src/` against the import rules; part of `npm run check`. */

import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { violations } from './import-rules.ts';
import { inProject, projectRoot } from './project-root.ts';

const found: string[] = [];
for await (const file of glob('src/**/*.{ts,tsx}', { cwd: projectRoot })) {
  const text = await readFile(inProject(file), 'utf8');
  found.push(...violations(file.split(path.sep).join('/'), text));
}
for (const sentence of found.sort()) console.log(sentence);
process.exitCode = found.length > 0 ? 1 : 0;
