import { type Change, type ChangesAnswer, changesAnswer } from '@shared/publish/api';
import type { Rule } from '../rule';
import { expectRefusal, expectStatus, must, type SiteUnderTest, shaped } from '../site';

async function changes(site: SiteUnderTest, query: string): Promise<ChangesAnswer> {
  const reply = await site.call('GET', `/changes${query}`);
  return shaped(expectStatus(reply, 200, 'The change feed'), changesAnswer);
}

/** All of the feed after a cursor. */
async function follow(site: SiteUnderTest, since: number, limit: number): Promise<Change[]> {
  const all: Change[] = [];
  for (let cursor = since; ; ) {
    const answer = await changes(site, `?since=${cursor}&limit=${limit}`);
    must(answer.changes.length <= limit, `More than ${limit} changes came, which was the limit.`);
    all.push(...answer.changes);
    if (!answer.more) return all;
    must(answer.cursor > cursor, 'There is more, and the cursor did not move.');
    cursor = answer.cursor;
  }
}

const nameOf = (change: Change): string => (change.type === 'put' ? change.story.id : change.id);

export const FEED: Rule[] = [
  {
    says: 'the change feed has each story once, at its last change, oldest first',
    async check(site) {
      const before = (await follow(site, 0, 500)).at(-1)?.cursor ?? 0;
      const stories = [site.story(), site.story(), site.story()];
      const [a, b, c] = await Promise.all(stories.map((story) => site.publish(story)));
      must(!!a && !!b && !!c, 'Three stories were put.');
      const [first, second, third] = stories.map(({ id }) => id);
      const put = await site.put({ ...stories[0], deck: 'Changed' }, { 'If-Match': a.etag });
      expectStatus(put, 200, 'A changed story');
      expectStatus(await site.withdraw(second ?? '', { 'If-Match': b.etag }), 200, 'A withdrawal');
      const mine = (await follow(site, before, 1)).filter((change) =>
        stories.some(({ id }) => id === nameOf(change)),
      );
      const order = mine.map((change) => `${change.type} ${nameOf(change)}`);
      must(
        order.join() === [`put ${third}`, `put ${first}`, `delete ${second}`].join(),
        `After three puts, a change of the first and a withdrawal of the second the feed has: ${order.join(', ')}.`,
      );
      const cursors = mine.map(({ cursor }) => cursor);
      must(
        cursors.every((cursor, index) => index === 0 || cursor > (cursors[index - 1] ?? 0)),
        'The cursors of later changes are not higher.',
      );
      const last = mine.find((change) => nameOf(change) === first);
      must(last?.type === 'put' && last.story.deck === 'Changed', 'The feed has an old version.');
      must(
        last.etag === put.headers.get('etag'),
        'The ETag in the feed is not the one with which the put was answered.',
      );
    },
  },
  {
    says: 'at the end of the feed nothing comes, and the cursor stays',
    async check(site) {
      await site.publish(site.story());
      const cursor = (await follow(site, 0, 500)).at(-1)?.cursor ?? 0;
      const end = await changes(site, `?since=${cursor}`);
      must(
        end.changes.length === 0 && !end.more && end.cursor === cursor,
        `After the last change the feed answers with ${end.changes.length} changes and the cursor ${end.cursor}, not ${cursor}.`,
      );
    },
  },
  {
    says: 'a cursor that the site never gave begins at the beginning',
    async check(site) {
      await site.publish(site.story());
      const [first] = (await changes(site, '?since=0&limit=1')).changes;
      const [again] = (await changes(site, `?since=${2 ** 52}&limit=1`)).changes;
      must(
        first !== undefined && again?.cursor === first.cursor,
        'A desk that knew a site of before learns nothing of this one.',
      );
    },
  },
  {
    says: 'a cursor that is no number is refused',
    async check(site) {
      for (const query of ['?since=x', '?since=-1', '?limit=0']) {
        expectRefusal(await site.call('GET', `/changes${query}`), 'invalid', query);
      }
    },
  },
];
