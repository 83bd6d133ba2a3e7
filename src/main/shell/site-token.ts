import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** What locks a secret: Electron's `safeStorage`, which asks the system's keychain. */
export type Lock = {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(bytes: Buffer): string;
};

/** The token for the site that the desk publishes to: locked where the system can, else readable by this user only. */
export type SiteToken = {
  isLocked(): boolean;
  /** Null when there is none, or when the lock has changed. */
  read(): string | null;
  /** @throws what the disk says */
  write(token: string | null): void;
};

const stored = z.union([z.object({ locked: z.base64() }), z.object({ open: z.string() })]);

export function siteToken(folder: string, lock: Lock): SiteToken {
  const file = path.join(folder, 'site-token');
  return {
    isLocked: () => lock.isEncryptionAvailable(),
    read() {
      try {
        const kept = stored.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
        return 'open' in kept ? kept.open : lock.decryptString(Buffer.from(kept.locked, 'base64'));
      } catch {
        return null;
      }
    },
    write(token) {
      if (token === null) return fs.rmSync(file, { force: true });
      const kept = lock.isEncryptionAvailable()
        ? { locked: lock.encryptString(token).toString('base64') }
        : { open: token };
      const temporary = `${file}.new`;
      fs.writeFileSync(temporary, JSON.stringify(kept), { mode: 0o600 });
      fs.renameSync(temporary, file);
    },
  };
}
