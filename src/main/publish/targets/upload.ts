import { MEDIA_MAX_BYTES, OFFSET_HEADER } from '@shared/publish/api';
import { z } from 'zod';
import type { Answer } from './answer';
import {
  ask,
  type Line,
  notReached,
  readReply,
  refusalCode,
  type SiteAddress,
  unhappy,
} from './http';

export type Media = { bytes: Uint8Array; mime: string };

/** How pictures are sent: limits for whole answers, ms; bytes of a piece. */
export type UploadTerms = { askLimitMs: number; putLimitMs: number; pieceBytes: number };

/** What is asked before each request, and told after it. */
export type Upload = {
  sha256: string;
  /** From the desk's store; null when it is not there. */
  read: (sha256: string) => Promise<Media | null>;
  /** False leaves the rest for another attempt. */
  mayGoOn: () => boolean;
  /** So many of all bytes are on the site. */
  onSent: (bytes: number, of: number) => void;
};

export const MISSING = {
  type: 'refused',
  message:
    'A picture of the story is missing from this desk. Put it into its figure again, then publish.',
  doubt: 'as before',
} as const;

const NO_PROGRESS = {
  type: 'later',
  why: 'put off',
  message: 'The site did not take a part of a picture. Galley tries again by itself.',
  retryAfterMs: null,
  doubt: 'as before',
} as const;
/** Times that the site may have more or less of a picture than thought, in one attempt. */
const MENDS = 4;

export const HELD = {
  type: 'later',
  why: 'held',
  message: 'The presses are held.',
  retryAfterMs: null,
  doubt: 'as before',
} as const;

/**
 * Sees to it that a picture is on the site. A large one goes in pieces, if the site takes them, from
 * where an earlier attempt was cut off.
 *
 * @returns null when it is there; otherwise why not
 */
export async function upload(
  line: Line,
  site: SiteAddress,
  terms: UploadTerms,
  { sha256, read, mayGoOn, onSent }: Upload,
): Promise<Answer | null> {
  const path = `/media/${sha256}`;
  const known = await ask(line, site, { method: 'HEAD', path, limitMs: terms.askLimitMs });
  if (known.reached && known.status === 200) return null;
  if (!known.reached || known.status !== 404) {
    return known.reached ? unhappy(known, site) : notReached(known, site);
  }
  const media = await read(sha256);
  if (!media) return MISSING;
  const { bytes, mime } = media;
  const size = bytes.byteLength;
  const pieceBytes = line.pace?.pieceBytes(terms.pieceBytes) ?? terms.pieceBytes;
  let from = offsetIn(known.headers);
  /** Some of what the site has did not come from here just now. */
  let mayBeSpoilt = from !== null && from > 0;
  for (let mends = 0; ; ) {
    if (!mayGoOn()) return HELD;
    const isWhole = from === null || size <= pieceBytes || from >= size;
    const start = isWhole ? 0 : (from ?? 0);
    const end = isWhole ? size : Math.min(start + pieceBytes, size);
    await line.pace?.turn(end - start);
    if (!mayGoOn()) return HELD;
    const reply = await ask(line, site, {
      ...{ method: 'PUT', path, limitMs: terms.putLimitMs },
      headers: {
        'content-type': mime,
        ...(!isWhole && { 'content-range': `bytes ${start}-${end - 1}/${size}` }),
      },
      body: isWhole ? bytes : bytes.subarray(start, end),
    });
    const there = reply.reached ? offsetIn(reply.headers) : null;
    if (!isWhole && reply.reached && reply.status === 202) {
      if (there === null || there <= start) return NO_PROGRESS;
      from = there;
      onSent(there, size);
      continue;
    }
    const code = isWhole ? null : refusalCode(reply);
    // Another desk sends the same picture.
    if (code === 'wrong_offset') {
      if (++mends > MENDS) return NO_PROGRESS;
      from = there ?? 0;
      mayBeSpoilt = from > 0;
      continue;
    }
    if (mayBeSpoilt && (code === 'hash_mismatch' || code === 'unsupported_media')) {
      from = 0;
      mayBeSpoilt = false;
      continue;
    }
    const answer = readReply(reply, site, z.unknown());
    if (!answer.ok) return answer.answer;
    onSent(size, size);
    return null;
  }
}

/** How much a site has of a picture; null where it takes none in pieces. */
function offsetIn(headers: Headers): number | null {
  const text = headers.get(OFFSET_HEADER);
  const offset = Number(text);
  const isOne = text !== null && Number.isSafeInteger(offset) && offset >= 0;
  return isOne && offset <= MEDIA_MAX_BYTES ? offset : null;
}
