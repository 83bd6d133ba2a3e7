import type { EditionId } from '@shared/story/vocabulary';
import { z } from 'zod';
import type { EditionDocument } from '../../lanes/edition-document';
import { ask, type Line, readReply, type SiteAddress } from './http';

/** What a site has of an edition, and the ETag to replace it by. */
export type DocumentThere<Document> = { document: Document; etag: string };

/**
 * What came of asking. `changed`: another desk put something there meanwhile (412). `later`: it will be
 * tried again. `refused`: a person must look.
 */
export type DocumentReply<T> =
  | { type: 'ok'; value: T }
  | { type: 'changed' }
  | { type: 'later' | 'refused'; message: string };

/** The documents of one kind on a site that speaks the Publish API (docs/publish-api.md). Nothing here throws. */
export type LiveDocument<Document> = {
  get(edition: EditionId): Promise<DocumentReply<DocumentThere<Document>>>;
  put(
    edition: EditionId,
    document: Document,
    etag: string,
  ): Promise<DocumentReply<DocumentThere<Document>>>;
};

const LIMIT_MS = 10_000;

const tagged = z.looseObject({ etag: z.string() });

/** @param address where the site is; null while it is starting */
export function liveDocument<Document extends object>(
  line: Line,
  address: () => SiteAddress | null,
  { path, schema, list, words }: EditionDocument<Document>,
): LiveDocument<Document> {
  const answered = tagged.transform((answer, context): DocumentThere<Document> => {
    const document = schema.safeParse({ [list]: answer[list] });
    if (document.success) return { document: document.data, etag: answer.etag };
    context.addIssue(`${list}: ${document.error.issues[0]?.message}`);
    return z.NEVER;
  });

  async function call(
    edition: EditionId,
    question: { method: string; headers?: Record<string, string>; body?: string },
  ): Promise<DocumentReply<DocumentThere<Document>>> {
    const site = address();
    if (!site) return { type: 'later', message: words.later };
    const reply = await ask(line, site, { ...question, path: path(edition), limitMs: LIMIT_MS });
    const read = readReply(reply, site, answered);
    if (read.ok) return { type: 'ok', value: read.value };
    switch (read.answer.type) {
      case 'conflict':
        return { type: 'changed' };
      case 'later':
        return { type: 'later', message: words.later };
      case 'refused':
        return {
          type: 'refused',
          message: reply.reached && reply.status === 401 ? words.wrongToken : read.answer.message,
        };
    }
  }

  return {
    get: (edition) => call(edition, { method: 'GET' }),
    put: (edition, document, etag) =>
      call(edition, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'if-match': etag },
        body: JSON.stringify({ edition, [list]: document[list] }),
      }),
  };
}
