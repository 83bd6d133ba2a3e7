import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { packed } from '../unit/stories';
import { atTheSite, postsOf, TestDesk } from './real-wordpress';

const switchTo = (status: 'active' | 'inactive') =>
  atTheSite('PUT', 'plugins/galley/galley', { status });
beforeAll(() => switchTo('active'));
afterAll(() => switchTo('inactive'));

const { url } = inject('wordPress');
const related = [{ headline: 'The port & its “boats”', href: 'https://example.org/port?a=1&b=2' }];
const rich = (id: string, headline: string) =>
  packed(id, {
    ...{ headline, related, authors: [{ name: 'Lena Voss' }, { name: 'Mara <b>' }] },
    coverage: [{ name: 'Harbour strike' }],
    fields: { region: 'mena', source: 'Harbour Agency', kind: 'analysis' },
  });

test('with the plugin WordPress keeps what it has no field for, and shows bylines and related links', async () => {
  const desk = new TestDesk();
  await desk.put(rich('with-plugin', 'With the plugin'));
  const [post] = await postsOf('with-plugin');
  expect(post?.meta).toMatchObject({
    ...{ galley_kind: 'analysis', galley_region: 'mena', galley_source: 'Harbour Agency' },
    galley_authors: ['Lena Voss', 'Mara'],
    galley_coverage: ['Harbour strike'],
    galley_related: [
      { headline: 'The port & its “boats”', url: 'https://example.org/port?a=1&b=2' },
    ],
  });
  expect(post?.content.raw).not.toContain('example.org/port');
  const html = await (await fetch(desk.address('with-plugin'))).text();
  expect(html).toContain('<p class="author">Lena Voss, Mara</p>');
  expect(html).toContain(
    '<li><a href="https://example.org/port?a=1&#038;b=2">The port &amp; its “boats”</a></li>',
  );
});

test('with the plugin another desk reads the whole story', async () => {
  const story = rich('read-whole', 'Read whole');
  await new TestDesk().put(story);
  expect(await new TestDesk().site.get('read-whole')).toMatchObject({ ok: true, value: { story } });
});

test('readers are not given the story as it was sent, only what is shown', async () => {
  const desk = new TestDesk();
  await desk.put(rich('not-given', 'Not given'));
  const [post] = await postsOf('not-given');
  const answer = await fetch(`${url}/?rest_route=/wp/v2/posts/${post?.id}`);
  const { meta } = (await answer.json()) as { meta: Record<string, unknown> };
  expect(meta.galley_source).toBe('Harbour Agency');
  expect(meta).not.toHaveProperty('galley_package');
});

test('an Arabic story is Arabic on a site in English', async () => {
  const desk = new TestDesk();
  await desk.put(packed('rtl', { headline: 'توقف العبّارة', fields: { edition: 'ar' } }));
  const html = await (await fetch(desk.address('rtl'))).text();
  expect(html).toContain('<div lang="ar" dir="rtl">');
});
