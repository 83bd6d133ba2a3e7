import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '@shared/result';
import type { Hono } from 'hono';
import { z } from 'zod';
import { type StaticSite, staticSite } from './static-site';
import { openStore, storePlace } from './stores/open-store';
import type { Store } from './stores/store';

/** A store for the files of a site, and where readers reach what is in it. */
export const written = z.strictObject({
  /** Scheme, host and folder, as `https://paper.example/news`. */
  base: z
    .string()
    .regex(/^https?:\/\/[^?#\s]+$/)
    .transform((base) => base.replace(/\/+$/, '')),
  place: storePlace,
});
export type Written = z.infer<typeof written>;

/** Reads what GALLEY_SITE_STORE holds: JSON of `written`. Null when nothing does. */
export function readStore(text: string | undefined): Result<Written | null, 'usage'> {
  if (!text) return ok(null);
  try {
    return ok(written.parse(JSON.parse(text)));
  } catch (error) {
    return fail('usage', `GALLEY_SITE_STORE says no place for files: ${(error as Error).message}`);
  }
}

/** @param folder the site's own, which also keeps under which name it writes */
export function openStaticSite(
  app: Hono,
  folder: string,
  { base, place }: Written,
): { site: StaticSite; store: Store } {
  const store = openStore(place);
  return {
    store,
    site: staticSite({
      ...{ base, store, owner: ownerIn(folder), spoolFolder: path.join(folder, 'static', 'spool') },
      // Pictures are written in the one format that all browsers of today take.
      ask: async (at) =>
        app.fetch(new Request(`http://site${at}`, { headers: { accept: 'image/webp,*/*' } })),
    }),
  };
}

/** The name under which a site writes: made once. */
function ownerIn(folder: string): string {
  const file = path.join(folder, 'static', 'owner');
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    const owner = randomUUID();
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, owner);
    return owner;
  }
}
