import type { ApiErrorCode } from '@shared/publish/api';
import { fail, ok, type Result } from '@shared/result';
import type { Context } from 'hono';
import type { z } from 'zod';

/**
 * The body of a call as a value of the contract, or what is wrong with it. A body that is too
 * large is not read to its end.
 */
export async function readBody<T>(
  c: Context,
  shape: z.ZodType<T>,
  maxBytes: number,
): Promise<Result<T, ApiErrorCode>> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
    return fail('unsupported_media', 'Send this with Content-Type: application/json.');
  }
  const text = await readText(c, maxBytes);
  if (text === null) {
    return fail('too_large', `This call takes at most ${maxBytes / 1024 / 1024} MB.`);
  }
  const value = jsonOf(text);
  if (value === undefined) return fail('invalid', 'The body is not JSON.');
  const parsed = shape.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const place = issue?.path.join('.') || 'The body';
  return fail('invalid', `${place}: ${issue?.message ?? 'not as the contract says'}.`);
}

async function readText(c: Context, maxBytes: number): Promise<string | null> {
  if (Number(c.req.header('content-length') ?? 0) > maxBytes) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytesOf(c)) {
    size += chunk.byteLength;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The line was cut in the middle of a body: nobody's fault here, and nobody hears an answer. */
export class CutShort extends Error {}

/** The bytes of a call as they come. @throws CutShort */
export async function* bytesOf(c: Context): AsyncGenerator<Uint8Array> {
  const reader = c.req.raw.body?.getReader();
  if (!reader) return;
  const next = () =>
    reader.read().catch((cause: unknown) => {
      throw new CutShort('The line was cut.', { cause });
    });
  for (let part = await next(); !part.done; part = await next()) yield part.value;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
