import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '@shared/result';
import type { Resizer } from '../media/resizer';
import { openSite } from '../site';
import { openStaticSite, readStore, type Written, written } from './open-static-site';
import type { Done } from './static-site';

export const EXPORT_USAGE = `Usage: npm run site -- export --data DIR --to FOLDER --url URL [--name NAME]

  Writes the public pages of a site as files that any web server can serve. Written again, only what
  has changed is put out. A server by SFTP or a bucket instead of a folder: GALLEY_SITE_STORE in the
  environment (docs/static-site.md).

  --data DIR      the folder that holds the site
  --to FOLDER     where the files go: an empty folder, or one that was written before
  --url URL       where readers will reach them, as https://paper.example or https://paper.example/news
  --name NAME     the name of the paper (Galley)`;

export type ExportCommand = {
  folder: string;
  /** Of a PostgreSQL database; null for SQLite in the folder. */
  databaseUrl: string | null;
  name: string;
  written: Written;
};

/** Reads what stands behind `export` on the command line. */
export function readExportCommand(
  args: string[],
  environment: Record<string, string | undefined>,
): Result<ExportCommand, 'usage'> {
  const string = { type: 'string' } as const;
  const options = { data: string, to: string, url: string, name: string };
  try {
    const { data, to, url, name = 'Galley' } = parseArgs({ args, options }).values;
    if (!data) return fail('usage', '--data is missing: name the folder that holds the site.');
    const databaseUrl = environment.DATABASE_URL?.trim() || null;
    const site = { folder: path.resolve(data), databaseUrl, name };
    const store = readStore(environment.GALLEY_SITE_STORE);
    if (!store.ok) return store;
    if (!to && store.value) return ok({ ...site, written: store.value });
    if (!to) return fail('usage', '--to is missing: name the folder that the files go to.');
    const read = written.safeParse({ base: url, place: { kind: 'folder', path: to } });
    if (!read.success) return fail('usage', '--url is missing: say where readers will reach them.');
    return ok({ ...site, written: read.data });
  } catch (error) {
    return fail('usage', (error as Error).message);
  }
}

/** Writes the files of a site once. */
export async function runExportCommand(
  command: ExportCommand,
  log: (line: string) => void,
  resizer: Resizer | null,
  nativeBinding?: string,
): Promise<Result<Done, 'refused' | 'store'>> {
  const { folder, databaseUrl, name } = command;
  const opened = await openSite({
    // Nobody publishes to it: it is not listening.
    ...{
      folder,
      databaseUrl,
      name,
      token: randomUUID(),
      now: Date.now,
      log,
      resizer,
      nativeBinding,
    },
    origin: () => command.written.base,
  });
  if (!opened.ok) return opened;
  const { site, store } = openStaticSite(opened.value.app, folder, command.written);
  try {
    return await site.refresh();
  } finally {
    await store.close();
    await opened.value.close();
  }
}
