import { writeField } from '@shared/story/layout';
import { SLUG_MAX } from '@shared/story/slug';
import type { EditionId } from '@shared/story/vocabulary';
import { expect, test } from 'vitest';
import { granted, openNewsroom } from '../newsroom';
import { publicStory } from '../site/public-stories';
import { story } from '../stories';

/** A desk where stories can be given written slugs and where some are on the site. */
function desk() {
  const newsroom = openNewsroom();
  const { desk } = newsroom;
  const begin = (id: string, slug: string, edition: EditionId = 'en') => {
    desk.store.begin(id, story({ headline: slug, fields: { edition } }), 'lena', 0);
    desk.store.write(id, (pen) => pen.edit('publish', (doc) => writeField(doc, 'slug', slug)));
    newsroom.clock.turn(2000);
  };
  const onSite = async (id: string, slug: string, edition: EditionId = 'en') => {
    const url = `https://site.example/${slug}`;
    const change = { type: 'put' as const, cursor: 1, url, etag: '"1"' };
    const told = publicStory({ id, slug, edition });
    granted(
      await desk.archive.takeIn({ changes: [{ ...change, story: told }], cursor: 1, anew: false }),
    );
  };
  desk.store.begin('mine', story({ headline: 'Ferry stops' }), 'lena', 0);
  newsroom.clock.turn(2000);
  return {
    newsroom,
    begin,
    onSite,
    slug: async (slug: string) => granted(await desk.drafts.slug('mine', slug)),
  };
}

test('a slug that nobody has is free, and suggested as it is', async () => {
  expect(await desk().slug('ferry-stops')).toEqual({ free: true, suggestion: 'ferry-stops' });
});

test('a slug that another draft was given is taken, and the next number is suggested', async () => {
  const { begin, slug } = desk();
  begin('other', 'ferry-stops');
  begin('another', 'ferry-stops-2');
  expect(await slug('ferry-stops')).toEqual({ free: false, suggestion: 'ferry-stops-3' });
});

test('a slug that a story of the site has is taken', async () => {
  const { onSite, slug } = desk();
  await onSite('elsewhere', 'ferry-stops');
  expect(await slug('ferry-stops')).toEqual({ free: false, suggestion: 'ferry-stops-2' });
});

test('a story’s own slug, here and on the site, is free for it', async () => {
  const { onSite, slug } = desk();
  await onSite('mine', 'ferry-stops');
  expect((await slug('ferry-stops')).free).toBe(true);
});

test('another edition may have the same slug', async () => {
  const { begin, onSite, slug } = desk();
  begin('spanish', 'ferry-stops', 'es');
  await onSite('arabic', 'ferry-stops', 'ar');
  expect((await slug('ferry-stops')).free).toBe(true);
});

test('a draft that only follows its headline takes no slug, and neither does one in the bin', async () => {
  const { newsroom, begin, slug } = desk();
  newsroom.desk.store.begin('namesake', story({ headline: 'Ferry stops' }), 'lena', 0);
  begin('binned', 'ferry-stops');
  expect((await slug('ferry-stops')).free).toBe(false);
  granted(newsroom.desk.drafts.bin('binned'));
  expect((await slug('ferry-stops')).free).toBe(true);
});

test('what is typed is made a slug before it is looked for', async () => {
  const { begin, slug } = desk();
  begin('other', 'ferry-stops');
  expect(await slug('  Ferry Stops! ')).toEqual({ free: false, suggestion: 'ferry-stops-2' });
  expect(await slug('…')).toEqual({ free: false, suggestion: 'story' });
});

test('a number at the end of the longest slug does not make it longer', async () => {
  const { begin, slug } = desk();
  const longest = 'x'.repeat(SLUG_MAX);
  begin('other', longest);
  const { suggestion } = await slug(longest);
  expect(suggestion).toHaveLength(SLUG_MAX);
  expect(suggestion).toMatch(/x-2$/);
});

test('the second of two stories with one headline cannot be published until it has a slug of its own', async () => {
  const { newsroom } = desk();
  const { publishing, store } = newsroom.desk;
  store.begin('namesake', story({ headline: 'Ferry stops' }), 'lena', 0);
  granted(await publishing.push('mine'));
  expect(await publishing.push('namesake')).toMatchObject({
    ok: false,
    error: {
      code: 'stopped',
      message: 'The slug “ferry-stops” belongs to “Ferry stops”. “ferry-stops-2” is free.',
    },
  });
  store.write('namesake', (pen) =>
    pen.edit('publish', (doc) => writeField(doc, 'slug', 'ferry-stops-2')),
  );
  granted(await publishing.push('namesake'));
});
