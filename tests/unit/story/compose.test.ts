import type { Block, FigureBlock } from '@shared/story/blocks';
import { composeStory, type StoryContent } from '@shared/story/compose';
import { CROP_NAMES } from '@shared/story/crops';
import type { Run } from '@shared/story/inline';
import { bodyOf, deckOf, headlineOf, schemaVersionOf, storyFields } from '@shared/story/layout';
import { authorId, coverageId, relatedId, tagId } from '@shared/story/members';
import { projectStory } from '@shared/story/projection';
import { bodySchema, lineSchema } from '@shared/story/schema';
import { IMAGE_TYPES } from '@shared/story/schema/figure';
import { DURATION_MAX } from '@shared/story/schema/video';
import { type VideoSource, YOUTUBE_ID } from '@shared/story/video-source';
import { EDITION_IDS, KIND_IDS, REGION_IDS, SECTION_IDS } from '@shared/story/vocabulary';
import { readWorkflow, STATES } from '@shared/story/workflow';
import { updateYFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

/** Words of one line in any script, without spaces at the ends. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => text.replace(/[\p{C}\s]+/gu, ' ').trim())
  .filter((text) => text !== '');
const line = fc.oneof(fc.constant(''), words);
const address = fc.webUrl();

/** Runs in normal form: none empty, no two neighbours with the same marks. */
const runs: fc.Arbitrary<Run[]> = fc
  .array(
    fc.record(
      {
        text: words,
        bold: fc.constant(true as const),
        italic: fc.constant(true as const),
        href: address,
        position: fc.constantFrom('super' as const, 'sub' as const),
        language: fc.constantFrom('fr', 'ar', 'zh-Hant'),
      },
      { requiredKeys: ['text'] },
    ),
    { maxLength: 4 },
  )
  .map((made) =>
    made.filter((run, index) => {
      const before = made[index - 1];
      return !before || marksOf(before) !== marksOf(run);
    }),
  )
  .filter((made) => made.every((run, i) => i === 0 || marksOf(run) !== marksOf(made[i - 1])));
const marksOf = (run: Run | undefined): string =>
  JSON.stringify([run?.bold, run?.italic, run?.href, run?.position, run?.language]);

const media = fc.record({
  sha256: fc.constantFrom('a'.repeat(64), '0'.repeat(64)),
  mime: fc.constantFrom(...IMAGE_TYPES),
  width: fc.integer({ min: 1, max: 8000 }),
  height: fc.integer({ min: 1, max: 8000 }),
  focal: fc.record({
    x: fc.constantFrom(0, 0.25, 0.5, 1),
    y: fc.constantFrom(0, 0.5, 0.75, 1),
  }),
});
const cropped = fc
  .tuple(media, fc.subarray(CROP_NAMES, { minLength: 1 }), fc.constantFrom(0, 0.125, 1))
  .map(([picture, names, x]) => ({
    ...picture,
    crops: Object.fromEntries(names.map((name) => [name, { x, y: 0.5 }])),
  }));

const figure: fc.Arbitrary<FigureBlock> = fc.record({
  type: fc.constant('figure' as const),
  media: fc.option(fc.oneof(media, cropped)),
  caption: runs,
  credit: line,
  alternative: line,
});

const videoSource: fc.Arbitrary<VideoSource> = fc.oneof(
  fc.record({
    provider: fc.constant('youtube' as const),
    id: fc.stringMatching(YOUTUBE_ID),
  }),
  fc.record({
    provider: fc.constant('vimeo' as const),
    id: fc.constantFrom('76979871', '76979871/8272103f6e'),
  }),
  fc.record({
    provider: fc.constant('file' as const),
    href: fc.constantFrom('https://films.example/ferry.mp4', 'https://films.example/a.webm?v=2'),
  }),
);

const { blocks } = fc.letrec<{ blocks: Block[]; block: Block }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 4 }),
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ type: fc.constant('paragraph' as const), runs }),
    fc.record({
      type: fc.constant('heading' as const),
      level: fc.constantFrom(2 as const, 3 as const),
      runs,
    }),
    figure,
    fc.record({
      type: fc.constant('gallery' as const),
      pictures: fc.array(figure, { maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('video' as const),
      source: fc.option(videoSource),
      poster: fc.option(fc.oneof(media, cropped)),
      duration: fc.option(fc.integer({ min: 1, max: DURATION_MAX })),
      caption: runs,
      credit: line,
      transcript: fc.array(runs, { maxLength: 3 }),
    }),
    fc.record({ type: fc.constant('pull-quote' as const), quotation: runs, attribution: line }),
    fc.record({
      type: fc.constant('table' as const),
      caption: runs,
      headerRow: fc.boolean(),
      rows: fc.array(fc.array(runs, { maxLength: 3 }), { maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('fact-box' as const),
      title: line,
      blocks: tie('blocks'),
    }),
    fc.record({
      type: fc.constant('embed' as const),
      href: fc.constantFrom(null, 'https://t.me/harbour/12', 'https://tide.example/a?b=c'),
      title: line,
      description: line,
      media: fc.option(media.map((picture) => ({ ...picture, focal: { x: 0.5, y: 0.5 } }))),
    }),
    fc.record({ type: fc.constant('read-more' as const), headline: line, storyId: words }),
    fc.record({ type: fc.constant('read-more' as const), headline: line, href: address }),
    fc.record({ type: fc.constant('read-more' as const), headline: line }),
    fc.constant({ type: 'rule' as const }),
    fc.record({ type: fc.constant('blockquote' as const), blocks: tie('blocks') }),
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(tie('blocks'), { maxLength: 3 }),
    }),
  ),
}));

const entryId = fc.constantFrom('e1', 'first-ferry', 'a'.repeat(64));

/** A body: blocks, and the parts of a live blog, which no block holds. */
const body: fc.Arbitrary<Block[]> = fc
  .array(
    fc.oneof(
      { arbitrary: blocks, weight: 2 },
      {
        arbitrary: fc
          .record({
            type: fc.constant('entry' as const),
            id: fc.option(entryId),
            at: fc.option(fc.integer({ min: 0, max: 2 ** 42 })),
            title: line,
            pinned: fc.boolean(),
            author: line,
            released: fc.boolean(),
            blocks,
          })
          .map((entry) => [entry]),
        weight: 1,
      },
      {
        arbitrary: fc
          .record({
            type: fc.constant('key-points' as const),
            points: fc.array(fc.record({ runs, entry: fc.option(entryId) }), { maxLength: 3 }),
          })
          .map((points) => [points]),
        weight: 1,
      },
    ),
    { maxLength: 4 },
  )
  .map((made) => made.flat());

const content: fc.Arbitrary<StoryContent> = fc.record({
  headline: line,
  deck: line,
  body,
  fields: fc.record(
    {
      kind: fc.constantFrom(...KIND_IDS),
      section: fc.option(fc.constantFrom(...SECTION_IDS)),
      region: fc.option(fc.constantFrom(...REGION_IDS)),
      edition: fc.constantFrom(...EDITION_IDS),
      editionOf: fc.option(fc.constant('harbour-fair')),
      slug: line,
      source: line,
      dateline: line,
      publishedAt: fc.option(fc.integer({ min: 0, max: 2 ** 42 })),
    },
    { requiredKeys: [] },
  ),
  tags: fc.uniqueArray(fc.record({ label: words }), { selector: ({ label }) => tagId(label) }),
  authors: fc.uniqueArray(fc.record({ name: words }), { selector: ({ name }) => authorId(name) }),
  related: fc.uniqueArray(
    fc.oneof(
      fc.record({ headline: line, storyId: words }),
      fc.record({ headline: line, href: address }),
    ),
    { selector: relatedId },
  ),
  coverage: fc.uniqueArray(fc.record({ name: words }), {
    selector: ({ name }) => coverageId(name),
  }),
  workflow: fc.array(
    fc.record(
      { at: fc.nat(), who: words, to: fc.constantFrom(...STATES), why: words },
      { requiredKeys: ['at', 'who', 'to'], noNullPrototype: true },
    ),
    { maxLength: 4 },
  ),
});

function documentOf(story: StoryContent): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, composeStory(story));
  return doc;
}

describe('a story composed from values', () => {
  test('reads as the values it was composed from', () => {
    fc.assert(
      fc.property(content, (story) => {
        const doc = documentOf(story);
        const read = projectStory(doc);
        expect({ headline: read.headline, deck: read.deck, body: read.blocks }).toEqual({
          headline: story.headline,
          deck: story.deck,
          body: story.body,
        });
        expect(read.fields).toEqual({ ...storyFields.parse({}), ...story.fields });
        expect(read.tags).toEqual(story.tags.map((tag) => ({ ...tag, id: tagId(tag.label) })));
        expect(read.authors.map(({ name }) => name)).toEqual(story.authors.map(({ name }) => name));
        expect(read.related).toEqual(story.related.map((to) => ({ ...to, id: relatedId(to) })));
        expect(read.coverage.map(({ name }) => name)).toEqual(
          story.coverage.map(({ name }) => name),
        );
        expect(readWorkflow(doc)).toEqual(story.workflow);
        expect(schemaVersionOf(doc)).toBe(1);
      }),
    );
  });

  test('opens in the editor whole, and the editor has nothing to change in it', () => {
    fc.assert(
      fc.property(content, (story) => {
        const doc = documentOf(story);
        const parts = [
          { fragment: bodyOf(doc), schema: bodySchema },
          { fragment: headlineOf(doc), schema: lineSchema },
          { fragment: deckOf(doc), schema: lineSchema },
        ];
        const before = Y.encodeStateAsUpdate(doc);
        for (const { fragment, schema } of parts) {
          const node = yXmlFragmentToProseMirrorRootNode(fragment, schema);
          node.check();
          const meta = { mapping: new Map(), isOMark: new Map() };
          doc.transact(() => updateYFragment(doc, fragment, node, meta as never));
        }
        expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
        expect(projectStory(doc).blocks).toEqual(story.body);
      }),
    );
  });

  test('is there once when it was composed and added twice', () => {
    fc.assert(
      fc.property(content, (story) => {
        const doc = documentOf(story);
        const once = Y.encodeStateAsUpdate(doc);
        Y.applyUpdate(doc, composeStory(structuredClone(story)));
        expect(Y.encodeStateAsUpdate(doc)).toEqual(once);
      }),
      { numRuns: 30 },
    );
  });
});
