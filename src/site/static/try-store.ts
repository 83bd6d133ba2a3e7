import { randomUUID } from 'node:crypto';
import { OWN_FOLDER } from './manifest';
import type { Written } from './open-static-site';
import { openStore } from './stores/open-store';
import { StoreTrouble } from './stores/store';

/** Puts a file, reads it and removes it again. Null when that goes well, else a sentence that says why not. */
export async function tryStore({ place }: Written): Promise<string | null> {
  const store = openStore(place);
  const file = `${OWN_FOLDER}/try-${randomUUID()}`;
  const bytes = Buffer.from('Galley');
  try {
    await store.put(file, { bytes, type: 'text/plain', cacheControl: 'no-store' });
    const read = await store.read(file);
    await store.remove(file);
    return read?.equals(bytes) ? null : 'What was put there was not there when it was read.';
  } catch (error) {
    if (error instanceof StoreTrouble) return error.message;
    throw error;
  } finally {
    await store.close();
  }
}
