import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** What locks a secret: Electron's `safeStorage`, which asks the system's key store. */
export type Lock = {
  isEncryptionAvailable(): boolean;
  /** Linux only. `basic_text` has a key that is known to everyone, so it locks nothing. */
  getSelectedStorageBackend?(): string;
  encryptString(text: string): Buffer;
  decryptString(bytes: Buffer): string;
};

/**
 * The secrets of sites, by the key of the site: locked where the system can, else readable by this user only.
 * In a file of their own, so that no backup and no desk file holds them.
 */
export type Secrets = {
  /** Whether the system locks what is kept. */
  areLocked(): boolean;
  /** Null when there is none, or when the lock has changed. */
  read(key: string): string | null;
  /** @throws what the disk says */
  write(key: string, secret: string | null): void;
};

const kept = z.union([z.object({ locked: z.base64() }), z.object({ open: z.string() })]);
const file = z.record(z.string(), kept);
type Kept = z.infer<typeof kept>;

/** @param before key of the site whose token is in the file of a desk that could have but one */
export function siteSecrets(folder: string, lock: Lock, before: string | null): Secrets {
  const place = path.join(folder, 'site-secrets');
  const placeBefore = path.join(folder, 'site-token');

  const areLocked = (): boolean =>
    lock.isEncryptionAvailable() && lock.getSelectedStorageBackend?.() !== 'basic_text';

  /** Empty when there is none, or it cannot be read. */
  function all(): Record<string, Kept> {
    const ofOne =
      before === null
        ? {}
        : readJson(
            placeBefore,
            kept.transform((one) => ({ [before]: one })),
          );
    return { ...ofOne, ...readJson(place, file) };
  }

  lockUp();
  return {
    areLocked,
    read(key) {
      const one = all()[key];
      if (!one) return null;
      try {
        return 'open' in one ? one.open : lock.decryptString(Buffer.from(one.locked, 'base64'));
      } catch {
        return null;
      }
    },
    write(key, secret) {
      const { [key]: _replaced, ...others } = all();
      writeAll({ ...others, ...(secret !== null && { [key]: keep(secret) }) });
    },
  };

  function writeAll(secrets: Record<string, Kept>): void {
    const temporary = `${place}.new`;
    fs.writeFileSync(temporary, JSON.stringify(secrets), { mode: 0o600 });
    fs.renameSync(temporary, place);
    fs.rmSync(placeBefore, { force: true });
  }

  /** Locks what was kept without a lock while the system had none. */
  function lockUp(): void {
    const secrets = Object.entries(all());
    if (!areLocked() || secrets.every(([, one]) => 'locked' in one)) return;
    try {
      writeAll(
        Object.fromEntries(
          secrets.map(([key, one]) => [key, 'open' in one ? keep(one.open) : one]),
        ),
      );
    } catch {
      // A disk that refuses now leaves it as it was; the next start tries again.
    }
  }

  function keep(secret: string): Kept {
    return areLocked()
      ? { locked: lock.encryptString(secret).toString('base64') }
      : { open: secret };
  }
}

function readJson<T>(place: string, shape: z.ZodType<T>): T | Record<string, never> {
  try {
    return shape.parse(JSON.parse(fs.readFileSync(place, 'utf8')));
  } catch {
    return {};
  }
}
