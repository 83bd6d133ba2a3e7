import { frontAnswer } from '@shared/publish/front';
import type { Rule } from '../rule';
import { expectRefusal, expectStatus, must, type Reply, type SiteUnderTest, shaped } from '../site';

const put = (
  site: SiteUnderTest,
  body: object,
  headers: Record<string, string> = {},
): Promise<Reply> =>
  site.call('PUT', '/front/en', {
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

export const FRONT: Rule[] = [
  {
    says: 'a front page is given with its ETag, and what is put back over that is the same again',
    async check(site) {
      const reply = expectStatus(await site.call('GET', '/front/en'), 200, 'A front page');
      const before = shaped(reply, frontAnswer);
      must(reply.headers.get('etag') === before.etag, 'The ETag is not in the header.');
      const { edition, slots, etag } = before;
      const again = await put(site, { edition, slots }, { 'If-Match': etag });
      const after = shaped(expectStatus(again, 200, 'What is there already'), frontAnswer);
      must(
        JSON.stringify(after.slots) === JSON.stringify(slots),
        'The site gives back other places than it was given.',
      );
    },
  },
  {
    says: 'a front page that another desk has changed is not replaced',
    async check(site) {
      const before = shaped(await site.call('GET', '/front/en'), frontAnswer);
      const reply = await put(site, { edition: 'en', slots: [] }, { 'If-Match': '"of-long-ago"' });
      expectRefusal(reply, 'precondition_failed', 'An ETag of long ago');
      const after = shaped(await site.call('GET', '/front/en'), frontAnswer);
      must(after.etag === before.etag, 'The front page is another one after the refusal.');
    },
  },
  {
    says: 'a front page that is not as the contract says is refused',
    async check(site) {
      const slot = { slot: 'lead', storyId: 'a', headline: null, kicker: null, expiresAt: null };
      for (const [what, body] of [
        ['A front page of another edition', { edition: 'ar', slots: [] }],
        ['A place that there is not', { edition: 'en', slots: [{ ...slot, slot: 'cellar' }] }],
        [
          'A place that is filled twice',
          { edition: 'en', slots: [slot, { ...slot, storyId: 'b' }] },
        ],
        ['A story in two places', { edition: 'en', slots: [slot, { ...slot, slot: 'second-1' }] }],
      ] as const) {
        expectRefusal(await put(site, body), 'invalid', what);
      }
    },
  },
];
