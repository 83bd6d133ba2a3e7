import type { PublicBlock } from '@shared/publish/public-story';
import { expect, test } from 'vitest';
import { written } from '../../../../src/main/publish/targets/wordpress/html';
import { coreBlocks, type Places } from '../../../../src/main/publish/targets/wordpress/markup';
import { segmentsIn } from '../../../../src/main/publish/targets/wordpress/segments';

const SHA = 'a'.repeat(64);
const places: Places = {
  picture: () => ({ id: 7, url: 'https://paper.example/quay.png?a=1&b="2"' }),
  addressOf: (id) => (id === 'port' ? 'https://paper.example/port/' : null),
  words: { keyPoints: 'Key points', readMore: 'Read more', related: 'Related', transcript: 'Text' },
};
const markup = (block: PublicBlock): string => coreBlocks(block, places).map(written).join('\n\n');
const text = (words: string): PublicBlock => ({ type: 'paragraph', runs: [{ text: words }] });

test('signs of HTML, of the block editor and of shortcodes are nothing but text', () => {
  expect(markup(text('<script>"x" & [gallery] <!-- /wp:paragraph -->'))).toBe(
    '<!-- wp:paragraph -->\n<p>&lt;script&gt;"x" &amp; &#091;gallery] &lt;!-- /wp:paragraph --&gt;</p>\n<!-- /wp:paragraph -->',
  );
});

test('nothing in an address, a caption or a name gets out of its place', () => {
  const html = markup({
    ...{ type: 'figure', credit: 'A <b> "C"', alternative: '"><img onerror=x' },
    media: { sha256: SHA, mime: 'image/png', width: 3, height: 2, focal: { x: 0.5, y: 0.5 } },
    caption: [{ text: 'The quay', href: 'https://example.org/?a="b"&c=<d>' }],
  });
  expect(html).toBe(
    [
      '<!-- wp:image {"id":7,"sizeSlug":"full","linkDestination":"none"} -->',
      '<figure class="wp-block-image size-full">' +
        '<img src="https://paper.example/quay.png?a=1&amp;b=&quot;2&quot;" alt="&quot;&gt;&lt;img onerror=x" class="wp-image-7"/>' +
        '<figcaption class="wp-element-caption"><a href="https://example.org/?a=&quot;b&quot;&amp;c=&lt;d&gt;">The quay</a> (A &lt;b&gt; "C")</figcaption></figure>',
      '<!-- /wp:image -->',
    ].join('\n'),
  );
});

test('what a block says of itself cannot end its comment', () => {
  const html = markup({
    ...{ type: 'embed', media: null, title: '', description: '' },
    href: 'https://youtu.be/abc--def-hi',
  });
  expect(html.split('\n')[0]).toBe(
    '<!-- wp:embed {"url":"https://www.youtube.com/watch?v=abc\\u002d\\u002ddef-hi","type":"video","providerNameSlug":"youtube","responsive":true,"className":"wp-embed-aspect-16-9 wp-has-aspect-ratio"} -->',
  );
  expect(segmentsIn(html)[0]?.attributes.url).toBe('https://www.youtube.com/watch?v=abc--def-hi');
});

test('words in items of a list that WordPress has no place for come behind it', () => {
  const html = markup({
    ...{ type: 'list', ordered: false },
    items: [[text('One'), { type: 'blockquote', blocks: [text('Said in it.')] }], [text('Two')]],
  });
  expect(segmentsIn(html).map(({ name }) => name)).toEqual(['list', 'quote']);
  expect(html).toContain('Said in it.');
});

test('a link to another story is its address there, and none where it is not there', () => {
  expect(markup({ type: 'read-more', headline: 'The port', storyId: 'port' })).toContain(
    'Read more: <a href="https://paper.example/port/">The port</a>',
  );
  expect(markup({ type: 'read-more', headline: 'The port', storyId: 'gone' })).toBe('');
});

test('a post is taken apart into its outermost blocks, whatever is in them or between them', () => {
  const post = [
    'Before all blocks.',
    '<!-- wp:group {"className":"a"} --><div><!-- wp:group --><div><!-- wp:separator /--></div><!-- /wp:group --></div><!-- /wp:group -->',
    '<p>Between.</p>',
    '<!-- wp:more /-->',
    '<!-- wp:my-plugin/box {"broken":} --><p>Box</p><!-- /wp:my-plugin/box -->',
    '<!-- wp:paragraph --><p>Never closed.</p>',
  ].join('\n');
  expect(segmentsIn(post).map(({ name, inside }) => [name, inside.trim()])).toEqual([
    ['', 'Before all blocks.'],
    ['group', '<div><!-- wp:group --><div><!-- wp:separator /--></div><!-- /wp:group --></div>'],
    ['', '<p>Between.</p>'],
    ['more', ''],
    ['my-plugin/box', '<p>Box</p>'],
    ['', '<p>Never closed.</p>'],
  ]);
});
