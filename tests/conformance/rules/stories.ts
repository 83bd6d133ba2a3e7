import { IDEMPOTENCY_HEADER, STORY_MAX_BYTES, storyAnswer } from '@shared/publish/api';
import { publicStory } from '@shared/publish/public-story';
import type { Rule } from '../rule';
import { expectRefusal, expectStatus, must, type SiteUnderTest, shaped } from '../site';

const asJson = { 'content-type': 'application/json' };

/** The deck of a story as it is on the site: which of several versions is live. */
async function deckOf(site: SiteUnderTest, id: string): Promise<string> {
  const reply = expectStatus(await site.call('GET', `/stories/${id}`), 200, 'A story that was put');
  return shaped(reply, publicStory).deck;
}

export const STORIES: Rule[] = [
  {
    says: 'a new story is taken, and the site gives back what it was given',
    async check(site) {
      const story = site.story();
      const answer = await site.publish(story);
      must(answer.id === story.id, `The answer names another story: ${answer.id}.`);
      must(answer.version === 1, `The first version of a story is ${answer.version}, not 1.`);
      const reply = await site.call('GET', `/stories/${story.id}`);
      const given = shaped(expectStatus(reply, 200, 'A story that was put'), publicStory);
      must(
        JSON.stringify(given) === JSON.stringify(publicStory.parse(story)),
        'The story that the site gives back is not the one that was put.',
      );
      must(
        reply.headers.get('etag') === answer.etag,
        `The header ETag of GET is ${reply.headers.get('etag')}, and the put was answered with ${answer.etag}.`,
      );
    },
  },
  {
    says: 'a change is a new version with a new ETag; the same story again is not',
    async check(site) {
      const story = site.story();
      const first = await site.publish(story);
      const same = await site.put(story, { 'If-Match': first.etag });
      const again = shaped(expectStatus(same, 200, 'The same story again'), storyAnswer);
      must(
        again.etag === first.etag && again.version === first.version,
        'The same story again is a new version.',
      );
      const put = await site.put({ ...story, deck: 'Changed' }, { 'If-Match': first.etag });
      const changed = shaped(expectStatus(put, 200, 'A changed story'), storyAnswer);
      must(changed.etag !== first.etag, 'A changed story has the ETag of the one before.');
      must(
        put.headers.get('etag') === changed.etag,
        'The header ETag of a put is not the etag of its answer.',
      );
      must(changed.version === first.version + 1, 'A change does not count the version up by one.');
    },
  },
  {
    says: 'nothing is put over a version that the client did not name',
    async check(site) {
      const story = site.story();
      const first = await site.publish(story);
      const second = await site.put({ ...story, deck: 'Second' }, { 'If-Match': first.etag });
      const { etag } = shaped(expectStatus(second, 200, 'A changed story'), storyAnswer);
      const lost = { ...story, deck: 'Must not be' };
      expectRefusal(await site.put(lost, {}), 'precondition_required', 'A put without a condition');
      for (const [what, headers] of [
        ['A put with the ETag of an older version', { 'If-Match': first.etag }],
        ['A put with an ETag that never was', { 'If-Match': '"never"' }],
        ['A put with a weak ETag', { 'If-Match': `W/${etag}` }],
        ['A put as new of a story that is there', { 'If-None-Match': '*' }],
      ] as const) {
        expectRefusal(await site.put(lost, headers), 'precondition_failed', what);
        must((await deckOf(site, story.id)) === 'Second', `${what}: it was refused, and done.`);
      }
      const absent = await site.put(site.story(), { 'If-Match': '"never"' });
      expectRefusal(absent, 'precondition_failed', 'A change of a story that was never put');
    },
  },
  {
    says: 'of two changes of one version that come at once, one is taken',
    async check(site) {
      const story = site.story();
      const { etag } = await site.publish(story);
      const decks = ['One', 'Two', 'Three', 'Four'];
      const replies = await Promise.all(
        decks.map((deck) => site.put({ ...story, deck }, { 'If-Match': etag })),
      );
      const taken = decks.filter((_, index) => replies[index]?.status === 200);
      must(taken.length === 1, `${taken.length} of four changes of one version were taken.`);
      must((await deckOf(site, story.id)) === taken[0], 'What is live is not what was taken.');
    },
  },
  {
    says: 'a call that is repeated with its key is done once, and answered as it was the first time',
    async check(site) {
      const story = site.story();
      const key = { [IDEMPOTENCY_HEADER]: site.key() };
      const first = await site.put(story, { 'If-None-Match': '*', ...key });
      expectStatus(first, 201, 'A new story');
      const reordered = Object.fromEntries(Object.entries(story).reverse());
      for (const body of [story, reordered]) {
        const again = await site.put(body, { 'If-None-Match': '*', ...key }, story.id);
        expectStatus(again, 201, 'The same call with the same key');
        must(again.text === first.text, 'A repeat is answered otherwise than the first time.');
      }
      const { etag } = shaped(first, storyAnswer);
      const change = { ...story, deck: 'Changed since' };
      expectStatus(await site.put(change, { 'If-Match': etag }), 200, 'A changed story');
      const late = await site.put(story, { 'If-None-Match': '*', ...key });
      must(late.text === first.text, 'A late repeat is answered otherwise than the first time.');
      must((await deckOf(site, story.id)) === change.deck, 'A late repeat undid a later change.');
    },
  },
  {
    says: 'a call that comes several times at once with one key is done once',
    async check(site) {
      const story = site.story();
      const headers = { 'If-None-Match': '*', [IDEMPOTENCY_HEADER]: site.key() };
      const replies = await Promise.all(Array.from({ length: 6 }, () => site.put(story, headers)));
      for (const reply of replies) expectStatus(reply, 201, 'One call, sent six times at once');
      must(new Set(replies.map(({ text }) => text)).size === 1, 'The answers differ.');
    },
  },
  {
    says: 'a key belongs to one call',
    async check(site) {
      const story = site.story();
      const key = { [IDEMPOTENCY_HEADER]: site.key() };
      const put = await site.put(story, { 'If-None-Match': '*', ...key });
      const { etag } = shaped(expectStatus(put, 201, 'A new story'), storyAnswer);
      const other = { ...story, deck: 'Must not be' };
      const reused = await site.put(other, { 'If-Match': etag, ...key });
      expectRefusal(reused, 'idempotency_reused', 'Another story with the same key');
      const withdrawn = await site.withdraw(story.id, { 'If-Match': etag, ...key });
      expectRefusal(withdrawn, 'idempotency_reused', 'A withdrawal with the key of a put');
      must((await deckOf(site, story.id)) === story.deck, 'A call was refused, and done.');
    },
  },
  {
    says: 'a call without a key is refused',
    async check(site) {
      const story = site.story();
      for (const key of ['', 'two words', 'x'.repeat(201)]) {
        const reply = await site.put(story, { 'If-None-Match': '*', [IDEMPOTENCY_HEADER]: key });
        expectRefusal(reply, 'invalid', `The key “${key.slice(0, 20)}”`);
      }
    },
  },
  {
    says: 'a call that was refused may come again with its key when the cause is gone',
    async check(site) {
      const picture = site.picture();
      const story = site.story({
        lead: {
          ...{ type: 'figure', caption: [], credit: 'Nobody', alternative: 'A grey point' },
          media: {
            ...{ sha256: picture.sha256, mime: 'image/png', width: 1, height: 1 },
            focal: { x: 0.5, y: 0.5 },
          },
        },
      });
      const headers = { 'If-None-Match': '*', [IDEMPOTENCY_HEADER]: site.key() };
      const refused = await site.put(story, headers);
      expectRefusal(refused, 'media_missing', 'A story whose picture was not put');
      must(refused.text.includes(picture.sha256), 'The refusal does not name the picture.');
      expectStatus(await site.putPicture(picture), 201, 'A new picture');
      expectStatus(await site.put(story, headers), 201, 'The story, when its picture is there');
    },
  },
  {
    says: 'two stories do not stand at one address',
    async check(site) {
      const first = site.story();
      await site.publish(first);
      const second = site.story({ slug: first.slug });
      const reply = await site.put(second, { 'If-None-Match': '*' });
      expectRefusal(reply, 'slug_taken', 'A second story with the slug of another');
    },
  },
  {
    says: 'what is not as the contract says is refused, not ignored',
    async check(site) {
      const story = site.story();
      const link = (href: string) => [{ type: 'paragraph', runs: [{ text: 'here', href }] }];
      for (const [what, spoilt] of [
        ['A field that nobody knows', { ...story, html: '<b>bold</b>' }],
        ['A block that nobody knows', { ...story, body: [{ type: 'script', text: 'x' }] }],
        ['A story without a headline', { ...story, headline: '' }],
        ['A headline of two lines', { ...story, headline: 'One\nTwo' }],
        ['A section of nowhere', { ...story, section: 'gossip' }],
        ['A link that is a script', { ...story, body: link('javascript:alert(1)') }],
        ['A slug that is a path', { ...story, slug: '../../index' }],
        ['A list for a story', [story]],
      ] as const) {
        expectRefusal(await site.put(spoilt, { 'If-None-Match': '*' }, story.id), 'invalid', what);
      }
      const elsewhere = await site.put(story, { 'If-None-Match': '*' }, `${story.id}-x`);
      expectRefusal(elsewhere, 'invalid', 'A story at the address of another id');
      const there = await site.call('GET', `/stories/${story.id}`);
      expectStatus(there, 404, 'A story that was refused');
    },
  },
  {
    says: 'what is no JSON, or too much of it, is refused',
    async check(site) {
      const path = `/stories/${site.story().id}`;
      const put = (body: string, headers: Record<string, string>) =>
        site.call('PUT', path, {
          headers: { 'If-None-Match': '*', [IDEMPOTENCY_HEADER]: site.key(), ...headers },
          body,
        });
      expectRefusal(await put('{"a":', asJson), 'invalid', 'Half of a JSON');
      const text = await put('{}', { 'content-type': 'text/plain' });
      expectRefusal(text, 'unsupported_media', 'A story as text/plain');
      const large = await put(JSON.stringify({ a: 'x'.repeat(STORY_MAX_BYTES) }), asJson);
      expectRefusal(large, 'too_large', 'A story of more than 4 MiB');
    },
  },
  {
    says: 'a put that was cut in the middle did nothing, and may come again',
    async check(site) {
      const story = site.story();
      const body = JSON.stringify(story);
      const headers = { 'If-None-Match': '*', [IDEMPOTENCY_HEADER]: site.key() };
      const half = body.slice(0, body.length / 2);
      const length = Buffer.byteLength(body);
      await site.cut(`/stories/${story.id}`, { ...asJson, ...headers }, half, length);
      const there = await site.call('GET', `/stories/${story.id}`);
      expectStatus(there, 404, 'A story of which half was sent');
      expectStatus(await site.put(story, headers), 201, 'The same put, whole');
    },
  },
];
