import { ATTEMPT_HEADER, IDEMPOTENCY_HEADER } from '@shared/publish/api';
import type { Outbox } from '../../src/main/publish/outbox';
import type { Fetch } from '../../src/main/publish/targets/http';
import type { Sabotage } from './simulation';

/** Does something else with the put of a story, and nothing else with the rest. */
const onStoryPut =
  (other: (fetch: Fetch, url: string, init: RequestInit, headers: Headers) => Promise<Response>) =>
  (fetch: Fetch): Fetch =>
  (url, init) =>
    init.method === 'PUT' && url.includes('/stories/')
      ? other(fetch, url, init, new Headers(init.headers))
      : fetch(url, init);

/** A build that is broken in one place, and what the ledger says of it. */
export type Broken = { what: string; says: RegExp; sabotage: Sabotage };

/** A simulation that finds nothing in these is worth nothing. */
export const BROKEN_BUILDS: Broken[] = [
  {
    what: 'a desk that overwrites whatever is there',
    says: /went over “.*”, which nobody there had seen/,
    sabotage: {
      desk: () => ({
        fetch: onStoryPut(async (fetch, url, init, headers) => {
          headers.delete(ATTEMPT_HEADER);
          headers.delete('if-none-match');
          headers.set('if-match', '*');
          const over = await fetch(url, { ...init, headers });
          return over.status === 412 ? fetch(url, init) : over;
        }),
      }),
    },
  },
  {
    what: 'a desk that makes up a new key for each attempt',
    says: /stands against a change, and nobody but its desk made one/,
    sabotage: {
      desk: () => {
        let attempt = 0;
        return {
          fetch: onStoryPut((fetch, url, init, headers) => {
            headers.set(IDEMPOTENCY_HEADER, `${headers.get(IDEMPOTENCY_HEADER)}-${++attempt}`);
            return fetch(url, { ...init, headers });
          }),
        };
      },
    },
  },
  {
    what: 'a desk that does not keep the order of a story',
    says: /went out after|two versions of a story at the same time/,
    sabotage: {
      desk: () => ({
        outbox: (queue): Outbox => ({
          ...queue,
          open: () => queue.open().map((one) => ({ ...one, storyId: one.operationId })),
        }),
      }),
    },
  },
  {
    what: 'a desk that takes silence for a no',
    says: /is (superseded|cancelled|conflict) for its desk, and went to the site/,
    sabotage: {
      desk: () => ({
        outbox: (queue): Outbox => ({
          ...queue,
          end: (sending, answer, after, now) =>
            queue.end(
              sending,
              'doubt' in answer ? { ...answer, doubt: 'none' } : answer,
              after,
              now,
            ),
        }),
      }),
    },
  },
  {
    what: 'a desk that takes silence for a yes',
    says: /is live for its desk, and never was/,
    sabotage: {
      desk: () => ({
        fetch: onStoryPut(async (fetch, url, init) => {
          try {
            return await fetch(url, init);
          } catch {
            const id = url.split('/').at(-1);
            return Response.json({ id, url: 'http://site.example/', etag: '"1"', version: 1 });
          }
        }),
      }),
    },
  },
  {
    what: 'a site that acknowledges before it commits',
    says: /is live for its desk, and never was|The site had “.*”, and now has/,
    sabotage: { site: 'acknowledges before it commits' },
  },
];
