import { storyAnswer } from '@shared/publish/api';
import type { PublicStory } from '@shared/publish/public-story';
import type { Rule } from '../rule';
import { expectRefusal, expectStatus, must, type Reply, type SiteUnderTest, shaped } from '../site';

const HOUR_MS = 60 * 60_000;
/** Long enough to look at what is held, and no longer than anybody waits. */
const SOON_MS = 4_000;
const LOOKS_EVERY_MS = 250;

/** A story that is to be released so many ms from now. */
function later(site: SiteUnderTest, ms: number, more: Partial<PublicStory> = {}): PublicStory {
  const releaseAt = new Date(Date.now() + ms).toISOString();
  return site.story({ format: 4, releaseAt, publishedAt: releaseAt, ...more });
}

/** A site that does not know format 4 refuses it whole, which is all that it has to do. */
const isTooNew = ({ status, json }: Reply): boolean =>
  status === 422 && (json as { error?: { code?: string } })?.error?.code === 'invalid';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const RELEASE: Rule[] = [
  {
    says: 'a story with a later release is held: readers get no word of it, and desks what was put',
    async check(site) {
      const story = later(site, HOUR_MS);
      const put = await site.put(story, { 'If-None-Match': '*' });
      if (isTooNew(put)) return;
      const answer = shaped(expectStatus(put, 201, 'A story to be released later'), storyAnswer);
      must(
        Date.parse(answer.releaseAt ?? '') === Date.parse(story.releaseAt ?? ''),
        'The answer does not say until when the story is held (releaseAt).',
      );
      const page = await site.read(answer.url);
      must(
        page.status === 404,
        `${answer.url} is answered to readers with ${page.status}, not 404.`,
      );
      must(!page.text.includes(story.headline), `${answer.url} shows a story that is held.`);
      const changes = await site.call('GET', '/changes?since=0&limit=500');
      must(!changes.text.includes(story.id), 'The change feed has a story that is held.');
      const there = await site.call('GET', `/stories/${story.id}`);
      expectStatus(there, 200, 'A story that is held, for a desk');
      expectStatus(
        await site.withdraw(story.id, { 'If-Match': answer.etag }),
        200,
        'A withdrawal of a story that is held',
      );
    },
  },
  {
    says: 'a story that is held is there for readers at its time, by itself',
    async check(site) {
      const story = later(site, SOON_MS);
      const put = await site.put(story, { 'If-None-Match': '*' });
      if (isTooNew(put)) return;
      const { url } = shaped(expectStatus(put, 201, 'A story to be released soon'), storyAnswer);
      const limit = Date.now() + 2 * SOON_MS;
      let page = await site.read(url);
      while (page.status !== 200 && Date.now() < limit) {
        await pause(LOOKS_EVERY_MS);
        page = await site.read(url);
      }
      must(
        page.status === 200,
        `${url} is answered to readers with ${page.status} after its time.`,
      );
      must(page.text.includes(story.headline), `${url} does not show the headline.`);
    },
  },
  {
    says: 'no story is released before its embargo ends',
    async check(site) {
      const embargo = new Date(Date.now() + HOUR_MS).toISOString();
      const now = site.story({ format: 4, embargo });
      const put = await site.put(now, { 'If-None-Match': '*' });
      if (isTooNew(put)) return;
      expectRefusal(put, 'embargoed', 'A story under embargo, without a release');
      const early = await site.put(later(site, HOUR_MS / 2, { embargo }), { 'If-None-Match': '*' });
      expectRefusal(early, 'embargoed', 'A release before the end of the embargo');
    },
  },
];
