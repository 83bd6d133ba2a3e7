import { createHash } from 'node:crypto';

/** The ETag of what is kept in some lines. */
export const tagOf = (lines: readonly string[]): string =>
  `"${createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 32)}"`;
