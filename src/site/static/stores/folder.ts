import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { OWN_FOLDER } from '../manifest';
import { type Store, StoreTrouble } from './store';

/** A folder of this machine, or of one that it has mounted. */
export function folderStore(root: string): Store {
  const place = (file: string): string => path.join(root, ...file.split('/'));
  const drafts = path.join(root, OWN_FOLDER, 'writing');
  let isReady = false;

  /** What a run that was killed has left is in its way of nobody, and goes. */
  async function makeReady(): Promise<void> {
    if (isReady) return;
    await fs.promises.rm(drafts, { recursive: true, force: true });
    await fs.promises.mkdir(drafts, { recursive: true });
    isReady = true;
  }

  return {
    read: (file) => attempt(root, () => bytesOf(place(file))),
    put: (file, { bytes }) =>
      attempt(root, async () => {
        await makeReady();
        const draft = path.join(drafts, randomUUID());
        const handle = await fs.promises.open(draft, 'w');
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await fs.promises.mkdir(path.dirname(place(file)), { recursive: true });
        await fs.promises.rename(draft, place(file));
      }),
    remove: (file) =>
      attempt(root, async () => {
        await fs.promises.rm(place(file), { force: true });
        await removeEmpty(path.dirname(place(file)));
      }),
    close: async () => {},
  };

  /** Folders that are empty go, up to the site's own. */
  async function removeEmpty(folder: string): Promise<void> {
    if (path.relative(root, folder) === '') return;
    try {
      await fs.promises.rmdir(folder);
    } catch {
      return;
    }
    await removeEmpty(path.dirname(folder));
  }
}

async function bytesOf(file: string): Promise<Buffer | null> {
  try {
    return await fs.promises.readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

async function attempt<T>(root: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const words: Record<string, string> = {
      EACCES: 'Galley may not write there',
      EPERM: 'Galley may not write there',
      EROFS: 'nothing can be written there',
      ENOSPC: 'the disk is full',
      EDQUOT: 'the disk is full',
    };
    throw new StoreTrouble(
      `The site’s files in ${root} cannot be written: ${words[code ?? ''] ?? message}.`,
      { cause: error },
    );
  }
}
