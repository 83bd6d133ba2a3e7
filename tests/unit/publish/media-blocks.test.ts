import { draftPackage } from '@shared/publish/package';
import { leadPicture, mediaOf, publicStory } from '@shared/publish/public-story';
import type { Block, VideoBlock } from '@shared/story/blocks';
import { checkStory } from '@shared/story/checks';
import type { StoryContent } from '@shared/story/compose';
import { projectStory } from '@shared/story/projection';
import { bodyText } from '@shared/story/text';
import type { KindId } from '@shared/story/vocabulary';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { figure, paragraph, story } from '../stories';

const [QUAY, POSTER, MARSH] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [
  string,
  string,
  string,
];

const video = (more: Partial<VideoBlock> = {}): VideoBlock => ({
  ...{ type: 'video', source: { provider: 'youtube', id: 'M7lc1UVf-VE' } },
  poster: figure(POSTER).media,
  ...{ duration: 134, caption: [{ text: 'The crossing' }], credit: 'Harbour TV' },
  transcript: [[{ text: 'We never left.' }], []],
  ...more,
});
const gallery = (...hashes: string[]): Block => ({
  type: 'gallery',
  pictures: hashes.map((sha256) => figure(sha256)),
});

function projected(more: Partial<StoryContent>) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, story(more));
  return projectStory(doc);
}
const packed = (...body: Block[]) => draftPackage('ferry', projected({ body }), 0);

describe('videos and galleries', () => {
  test('go out in format 3, as lead and in the text, with every picture that they need', () => {
    const sent = packed(video(), paragraph('Text.'), gallery(QUAY, MARSH));
    expect(publicStory.parse(sent)).toEqual(sent);
    expect([sent.format, sent.lead?.type, sent.body.map(({ type }) => type)]).toEqual([
      3,
      'video',
      ['paragraph', 'gallery'],
    ]);
    expect(mediaOf(sent)).toEqual([POSTER, QUAY, MARSH]);
    expect(leadPicture(sent.lead)?.media.sha256).toBe(POSTER);
    expect(sent.lead).toMatchObject({ transcript: [[{ text: 'We never left.' }]] });
    for (const format of [1, 2] as const) {
      expect(publicStory.safeParse({ ...sent, format }).success).toBe(false);
      expect(publicStory.safeParse({ ...sent, body: [], format }).success).toBe(false);
    }
  });

  test('are left out while there is nothing to see', () => {
    const sent = packed(gallery(), paragraph('Text.'), video({ source: null }));
    expect([sent.format, sent.lead, sent.body]).toEqual([1, null, [paragraph('Text.')]]);
    const empty: Block = { type: 'gallery', pictures: [figure(QUAY, { media: null })] };
    expect(packed(empty).lead).toBeNull();
  });

  test('are read and found by what is said and written in them', () => {
    expect(bodyText([video(), gallery(QUAY)]).trim()).toBe('We never left.');
  });

  test.each([
    [{ provider: 'youtube', id: '"><script>' }],
    [{ provider: 'youtube', id: 'M7lc1UVf-VE?x=1' }],
    [{ provider: 'vimeo', id: '1/../2' }],
    [{ provider: 'file', href: 'javascript:alert(1).mp4' }],
    [{ provider: 'file', href: 'http://films.example/a.mp4' }],
    [{ provider: 'other', id: 'M7lc1UVf-VE' }],
    [{ provider: 'youtube', id: 'M7lc1UVf-VE', html: '<b>' }],
  ])('from %j are refused by a site', (source) => {
    const sent = packed(video(), paragraph('Text.'));
    expect(publicStory.safeParse({ ...sent, lead: { ...sent.lead, source } }).success).toBe(false);
  });

  test('cannot be nested by a package that no desk makes', () => {
    const sent = packed(gallery(QUAY), paragraph('Text.'));
    const nested = { ...sent, lead: { type: 'gallery', pictures: [sent.lead] } };
    expect(publicStory.safeParse(nested).success).toBe(false);
  });
});

describe('what a kind asks for', () => {
  /** Codes of what stops a story of a kind with such a body, which is nothing when it is fit. */
  const stops = (kind: KindId, ...body: Block[]): string[] =>
    checkStory(projected({ body, fields: { kind } }))
      .filter(({ severity }) => severity === 'stop')
      .map(({ code }) => code);
  const infograph = figure(QUAY, { alternative: 'Ferries a day: '.repeat(8) });

  test.each<[KindId, Block[], string[]]>([
    ['newsfeed', [video()], []],
    ['explainer', [video({ transcript: [] })], []],
    ['tv', [paragraph('Text.'), video()], ['no-lead-video']],
    ['digital-series', [video({ poster: null, duration: null })], ['no-poster', 'no-length']],
    [
      'video-feature',
      [video({ source: null, credit: '' })],
      ['no-video-address', 'no-video-credit'],
    ],
    ['infograph', [infograph], []],
    ['infograph', [paragraph('Text.')], ['no-infograph']],
    ['infograph', [figure(QUAY, { alternative: '' })], ['no-alternative']],
    ['pictures', [gallery(QUAY, MARSH)], []],
    ['pictures', [gallery(QUAY)], ['one-picture']],
    ['pictures', [figure(QUAY), paragraph('Text.')], ['no-lead-gallery']],
    ['pictures', [gallery()], ['no-body', 'empty-gallery']],
    ['news', [gallery(), paragraph('Text.')], ['empty-gallery']],
    ['news', [video({ poster: null, duration: null }), paragraph('Text.')], []],
    ['news', [infograph], ['no-body']],
  ])('%s with %j is stopped by %j', (kind, body, codes) => {
    expect(stops(kind, ...body)).toEqual(codes);
  });

  test('a picture story is told by captions: the first that is missing is named', () => {
    const pictures = [figure(QUAY), figure(MARSH, { caption: [] })];
    const found = checkStory(
      projected({ body: [{ type: 'gallery', pictures }], fields: { kind: 'pictures' } }),
    );
    expect(found.find(({ code }) => code === 'no-picture-caption')?.place).toEqual({
      ...{ part: 'figure', index: 1, text: 'caption' },
    });
  });

  test('what would make it better does not stop it', () => {
    const found = checkStory(
      projected({
        body: [figure(QUAY, { alternative: 'A chart' })],
        fields: { kind: 'infograph' },
      }),
    );
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ['short-alternative', 'hint'],
      ['small-infograph', 'hint'],
    ]);
  });
});
