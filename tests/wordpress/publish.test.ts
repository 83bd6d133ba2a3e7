import { expect, test } from 'vitest';
import { png } from '../unit/media/pictures';
import { figure, packed, paragraph } from '../unit/stories';
import { atTheSite, postsOf, TestDesk } from './real-wordpress';

test('a story becomes a post with headline, deck, address, section and tags', async () => {
  const desk = new TestDesk();
  const story = packed('ferry', { tags: [{ label: 'Ferry' }, { label: 'Ports & ships' }] });
  expect(await desk.put(story)).toMatchObject({ type: 'acknowledged' });
  const [post, ...others] = await postsOf('ferry');
  expect(others).toEqual([]);
  expect(post).toMatchObject({
    ...{ status: 'publish', slug: 'ferry-stops-at-noon' },
    title: { raw: 'Ferry stops at noon' },
    excerpt: { raw: 'The last boat left without a word.' },
  });
  const names = await atTheSite<{ name: string }[]>('GET', `tags?post=${post?.id}`);
  expect(names.map(({ name }) => name)).toEqual(['Ferry', 'Ports &amp; ships']);
  const [category] = await atTheSite<{ name: string }[]>('GET', `categories?post=${post?.id}`);
  expect(category?.name).toBe('Economy');
  const page = await fetch(desk.address('ferry'));
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain('<p class="galley-byline galley-story-ferry">By Lena Voss</p>');
  expect(html).toContain('Nobody was told before it did.');
});

test('an update changes the same post, and a story that WordPress has as it is stays that', async () => {
  const desk = new TestDesk();
  await desk.put(packed('update', { headline: 'Update one' }));
  const before = desk.etag('update');
  const story = packed('update', { headline: 'Update two', body: [paragraph('Later.')] });
  expect(await desk.put(story)).toMatchObject({ type: 'acknowledged' });
  expect(desk.etag('update')).not.toBe(before);
  const posts = await postsOf('update');
  expect(posts.map(({ title }) => title.raw)).toEqual(['Update two']);
  expect(posts[0]?.content.raw).toContain('Later.');
  expect(await desk.site.get('update')).toEqual({
    ...{ ok: true, value: { story, etag: desk.etag('update') } },
  });
});

test('a picture goes out once, with caption, credit and alternative text, and is the lead of the post', async () => {
  const desk = new TestDesk();
  const sha256 = desk.givePicture(png(30, 20, 77));
  const sent: number[] = [];
  const body = [figure(sha256), paragraph('The quay.')];
  const onProgress = ({ part }: { part: number }) => void sent.push(part);
  await desk.put(packed('pictured', { body }), { onProgress });
  expect(sent).toEqual([0, 1]);
  await desk.put(packed('pictured', { body, headline: 'Pictured again' }), { onProgress });
  await desk.put(packed('pictured-too', { body, headline: 'Another' }), { onProgress });
  expect(sent).toEqual([0, 1]);

  const library = await atTheSite<
    {
      id: number;
      alt_text: string;
      caption: { raw: string };
      description: { raw: string };
      source_url: string;
    }[]
  >('GET', `media?slug=galley-${sha256}`);
  expect(library).toMatchObject([
    {
      alt_text: 'An empty quay',
      caption: { raw: 'The quay at noon. (Harbour Pictures)' },
      description: { raw: 'Harbour Pictures' },
    },
  ]);
  const [picture] = library;
  const bytes = new Uint8Array(await (await fetch(picture?.source_url ?? '')).arrayBuffer());
  expect(bytes).toEqual(new Uint8Array(desk.pictures.get(sha256)?.bytes ?? []));
  for (const id of ['pictured', 'pictured-too']) {
    expect((await postsOf(id)).map((post) => post.featured_media)).toEqual([picture?.id]);
  }
});

test('stories that go out at once and show the same picture send it once', async () => {
  const desk = new TestDesk();
  const sha256 = desk.givePicture(png(30, 20, 99));
  const body = [figure(sha256), paragraph('The quay.')];
  const ids = ['same-one', 'same-two', 'same-three'];
  const answers = await Promise.all(
    ids.map((id) => desk.put(packed(id, { body, headline: id, tags: [{ label: 'Same' }] }))),
  );
  expect(answers.map(({ type }) => type)).toEqual(ids.map(() => 'acknowledged'));
  const library = await atTheSite<{ slug: string }[]>('GET', 'media?per_page=100');
  expect(library.filter(({ slug }) => slug.startsWith(`galley-${sha256}`))).toHaveLength(1);
});

test('corrections stand under the text, and are no change of it', async () => {
  const desk = new TestDesk();
  const story = {
    ...packed('corrected', { headline: 'Corrected' }),
    format: 4 as const,
    corrections: [{ id: 'c1', note: 'It was <noon>.', date: '2026-01-06T09:00:00.000Z' }],
  };
  expect(await desk.put(story)).toMatchObject({ type: 'acknowledged' });
  const [post] = await postsOf('corrected');
  expect(post?.content.raw).toContain('<p>2026-01-06: It was &lt;noon&gt;.</p>');
  expect(await desk.site.get('corrected')).toMatchObject({ ok: true, value: { story } });
});

test('an Arabic story keeps its address, its words and its tags', async () => {
  const desk = new TestDesk();
  const story = packed('arabic', {
    ...{ headline: 'توقف العبّارة ظهرًا', deck: 'غادر آخر قارب دون كلمة.' },
    ...{ body: [paragraph('غادر آخر قارب عند الظهر.')], tags: [{ label: 'موانئ' }] },
    fields: { edition: 'ar', source: 'وكالة الميناء' },
  });
  expect(await desk.put(story)).toMatchObject({ type: 'acknowledged' });
  expect(await desk.site.get('arabic')).toMatchObject({ ok: true, value: { story } });
  const [post] = await postsOf('arabic');
  expect(decodeURIComponent(post?.slug ?? '')).toBe(story.slug);
  expect(post?.content.raw).toContain('بقلم Lena Voss · المصدر: وكالة الميناء');
});

test('more tags than WordPress tells at once all arrive and come back', async () => {
  const desk = new TestDesk();
  const tags = Array.from({ length: 24 }, (_, index) => ({ label: `Harbour ${index}` }));
  const story = packed('tagged', { tags, headline: 'Tagged' });
  await desk.put(story);
  const back = await desk.site.get('tagged');
  expect(back.ok && back.value?.story.tags.map(({ label }) => label).sort()).toEqual(
    tags.map(({ label }) => label).sort(),
  );
});

test('a story links to others by the address that they have on the site', async () => {
  const desk = new TestDesk();
  await desk.put(packed('port', { headline: 'The port' }));
  const related = [{ headline: 'The port', storyId: 'port' }];
  await desk.put(packed('linking', { headline: 'Linking', related }));
  const [post] = await postsOf('linking');
  expect(post?.content.raw).toContain(`<li><a href="${desk.address('port')}">The port</a></li>`);
});

test('an author who is a user of WordPress is the author of the post, and not named in the text again', async () => {
  const author = await atTheSite<{ id: number }>('POST', 'users', {
    ...{ username: 'mara', name: 'Mara Lindt', email: 'mara@example.org', password: 'x9!kk-2' },
    roles: ['author'],
  });
  const desk = new TestDesk();
  await desk.put(packed('by-mara', { authors: [{ name: 'Mara Lindt' }], headline: 'By Mara' }));
  const [post] = await postsOf('by-mara');
  expect(post?.author).toBe(author.id);
  expect(post?.content.raw).not.toContain('By Mara Lindt');
});
