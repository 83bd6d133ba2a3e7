import type { Failure } from '@shared/result';

const SENTENCES: readonly [code: RegExp, failure: Failure][] = [
  [
    /^SQLITE_FULL|^SQLITE_IOERR_SHMSIZE|^ENOSPC|^EDQUOT/,
    {
      code: 'disk-full',
      message:
        'The disk is full, so this could not be saved. What was saved before is safe: free some space, and try again.',
    },
  ],
  [
    /^SQLITE_READONLY|^SQLITE_CANTOPEN|^EACCES|^EPERM|^EROFS/,
    {
      code: 'read-only',
      message:
        'Galley may not write to its folder, so this could not be saved. What was saved before is safe: see that the folder is writable, and try again.',
    },
  ],
  [
    /^SQLITE_BUSY|^SQLITE_LOCKED/,
    {
      code: 'busy',
      message:
        'Another program is holding the stories’ file, so this could not be saved just now. What was saved before is safe: try again.',
    },
  ],
  [
    /^SQLITE_CORRUPT|^SQLITE_NOTADB/,
    {
      code: 'damaged',
      message:
        'The stories’ file is damaged in one place, so this could not be done. Quit Galley and start it again: it then puts the stories together from the file and its backups, and keeps the file.',
    },
  ],
  [
    /^SQLITE_IOERR|^EIO/,
    {
      code: 'disk-error',
      message:
        'The disk reported an error, so this could not be saved. What was saved before is safe if the disk is: try again, and have the disk looked at.',
    },
  ],
];

/** The sentence for an error of the disk or the database; null when the error is of another kind. */
export function storageFailure(error: unknown): Failure | null {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return null;
  const found = SENTENCES.find(([pattern]) => pattern.test(code))?.[1];
  return found ? { ...found, cause: `${code}: ${(error as Error).message}` } : null;
}
