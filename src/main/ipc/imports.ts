import path from 'node:path';
import { ok } from '@shared/result';
import type { Desk } from '../desk';
import type { DeskHandlers } from './register';

/** @param choose asks for files; none when nobody chose any */
export const importsHandlers = (
  { imports }: Desk,
  choose: () => Promise<string[]>,
): DeskHandlers['imports'] => ({
  choose: async () => {
    const files = await choose();
    if (files.length === 0) return ok(null);
    return ok(await imports.run(files.map((file) => ({ name: path.basename(file), path: file }))));
  },
  files: async ({ files }) =>
    ok(await imports.run(files.map(({ name, bytes }) => ({ name: path.basename(name), bytes })))),
  stop: () => {
    imports.stop();
    return ok(null);
  },
});
