import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { MediaItem } from '@shared/ipc/media';
import { packStory } from '@shared/publish/package';
import { everyBlock } from '@shared/story/blocks';
import { checkStory } from '@shared/story/checks';
import { composeStory } from '@shared/story/compose';
import { projectStory, type StoryProjection } from '@shared/story/projection';
import { readOnlyReason } from '@shared/story/readable';
import { EDITION_IDS, KIND_IDS, REGION_IDS, SECTION_IDS } from '@shared/story/vocabulary';
import { beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { dimensionsOf } from '../../../src/main/media/dimensions';
import { photoMetadata } from '../../../src/main/media/photo-metadata';
import { contentOf, picturesOf } from '../../../src/main/sample/sample-content';
import type { SampleStory } from '../../../src/main/sample/sample-story';
import { linesOf, readTickerFile } from '../../../src/main/sample/sample-ticker';
import { SHIPPED, shippedPictures, shippedStories } from './files';

const NOW = Date.UTC(2026, 0, 5, 10);
const HOUR = 60 * 60_000;

let complaints: unknown[];
let stories: SampleStory[];
const projections = new Map<string, StoryProjection>();

beforeAll(async () => {
  ({ stories, complaints } = await shippedStories());
  const headlines = new Map(stories.map(({ id, head }) => [id, head.headline]));
  const headline = (id: string): string | null => headlines.get(id) ?? null;
  for (const story of stories) {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, composeStory(contentOf(story, { picture, headline, loadedAt: NOW })));
    expect(readOnlyReason(doc), story.id).toBeNull();
    projections.set(story.id, projectStory(doc));
  }
});

const bytesOf = (file: string): Buffer => fs.readFileSync(path.join(SHIPPED, 'pictures', file));

function picture(file: string): MediaItem {
  const bytes = bytesOf(file);
  const size = dimensionsOf(bytes);
  if (!size) throw new Error(`${file} is no picture.`);
  return {
    ...{ sha256: createHash('sha256').update(bytes).digest('hex'), mime: 'image/jpeg' },
    ...{ bytes: bytes.length, ...size, ...photoMetadata(bytes) },
  };
}

const stateOf = (story: SampleStory): string => story.head.steps.at(-1)?.to ?? '';
const published = (): SampleStory[] => stories.filter((story) => stateOf(story) === 'published');
const originals = (): SampleStory[] => stories.filter(({ head }) => head.editionOf === null);
const byId = (id: string): SampleStory | undefined => stories.find((story) => story.id === id);
const countOf = <T>(values: T[], wanted: T): number =>
  values.filter((value) => value === wanted).length;
function projectionOf(id: string): StoryProjection {
  const projection = projections.get(id);
  if (!projection) throw new Error(`${id} was not projected.`);
  return projection;
}

/** The stories that a story leads its readers to. */
const linksOf = ({ head, body }: SampleStory): string[] => [
  ...head.related,
  ...body.flatMap((block) => (block.type === 'read-more' ? [block.storyId] : [])),
];

describe('the sample newsroom', () => {
  test('has no file that cannot be read', () => {
    expect(complaints).toEqual([]);
  });

  test('has stories of every kind and section, from most regions, in every edition', () => {
    expect(originals().length).toBeGreaterThanOrEqual(26);
    const live = published().map(({ head }) => head);
    expect(new Set(live.map(({ kind }) => kind))).toEqual(new Set(KIND_IDS));
    expect(new Set(live.map(({ section }) => section))).toEqual(new Set(SECTION_IDS));
    expect(new Set(live.map(({ region }) => region)).size).toBeGreaterThan(REGION_IDS.length / 2);
    const editions = live.map(({ edition }) => edition);
    expect(EDITION_IDS.map((edition) => countOf(editions, edition))).toEqual([25, 4, 3]);
  });

  test('has stories in every state, and one whose publish panel has something to say', () => {
    const states = stories.map(stateOf);
    expect(countOf(states, 'draft')).toBeGreaterThanOrEqual(3);
    expect(countOf(states, 'review')).toBe(2);
    expect(countOf(states, 'ready')).toBe(2);
    const stops = checkStory(projectionOf('lifeboat-names')).map(({ code }) => code);
    expect(stops).toEqual(['no-section', 'no-credit', 'no-alternative']);
  });

  test('could be on the site just as it is, where it says that it is published', () => {
    for (const { id } of published()) {
      const story = projectionOf(id);
      expect(checkStory(story), id).toEqual([]);
      const pack = packStory(id, story, NOW);
      expect('story' in pack ? pack.story.id : pack.stops, id).toBe(id);
    }
  });

  test('gives no two stories of an edition the same address', () => {
    const slugs = stories.map(({ id, head }) => `${head.edition}/${projectionOf(id).slug}`);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  test('links only to stories that are there, and from the site only to the site', () => {
    for (const story of stories) {
      for (const to of linksOf(story)) {
        const target = byId(to);
        expect(target, `${story.id} → ${to}`).toBeDefined();
        expect(to, story.id).not.toBe(story.id);
        expect(target?.head.edition, `${story.id} → ${to}`).toBe(story.head.edition);
        if (target && stateOf(story) === 'published') expect(stateOf(target), to).toBe('published');
      }
    }
  });

  test('has editions in other languages of published English stories, of the same kind and place', () => {
    const editions = stories.filter(({ head }) => head.editionOf !== null);
    expect(editions).toHaveLength(7);
    for (const { id, head } of editions) {
      const original = byId(head.editionOf ?? '');
      expect(original?.head.edition, id).toBe('en');
      expect(original && stateOf(original), id).toBe('published');
      const { kind, section, region } = head;
      expect({ kind, section, region }, id).toEqual({
        kind: original?.head.kind,
        section: original?.head.section,
        region: original?.head.region,
      });
      expect(head.edition === 'ar', id).toBe(/\p{Script=Arabic}/u.test(head.headline));
      for (const block of everyBlock(projectionOf(id).blocks)) {
        // The picture speaks English by itself: an edition says all of it anew.
        if (block.type === 'figure') expect(block.alternative, id).not.toMatch(/\b(the|and)\b/);
      }
    }
  });

  test('is written by five people, under two coverages, with tags that are used again', () => {
    const english = stories.filter(({ head }) => head.edition === 'en');
    const authors = new Set(english.flatMap(({ head }) => head.authors));
    expect(authors.size).toBe(5);
    const hands = stories.flatMap(({ head }) => head.steps.map(({ who }) => who));
    expect(authors).toEqual(new Set(hands));
    expect(new Set(english.flatMap(({ head }) => head.coverage)).size).toBe(2);
    const tags = english.flatMap(({ head }) => head.tags);
    expect(tags.filter((tag) => countOf(tags, tag) === 1)).toEqual([]);
  });

  test('has short and long reads, and something of every block', () => {
    const told = published().filter(({ head }) => head.kind !== 'pictures');
    const words = told.map(({ id }) => projectionOf(id).words);
    expect(Math.min(...words)).toBeGreaterThan(120);
    expect(Math.max(...words)).toBeGreaterThan(900);
    const blocks = stories.flatMap(({ id }) => [...everyBlock(projectionOf(id).blocks)]);
    const types = new Set(blocks.map(({ type }) => type));
    expect(types).toEqual(
      new Set([
        ...['paragraph', 'heading', 'list', 'blockquote', 'figure', 'read-more'],
        ...['entry', 'key-points', 'gallery', 'video'],
      ]),
    );
    const runs = blocks.flatMap((block) => (block.type === 'paragraph' ? block.runs : []));
    for (const mark of ['bold', 'italic', 'href'] as const) {
      expect(
        runs.some((run) => run[mark] !== undefined),
        mark,
      ).toBe(true);
    }
  });

  test('looks fresh whenever it is loaded: everything happened within the last fortnight, in order', () => {
    for (const { head } of stories) {
      expect(head.steps.every(({ ago }) => ago < 14 * 24 * HOUR)).toBe(true);
    }
    const times = published().map(({ id }) => projectionOf(id).fields.publishedAt ?? 0);
    expect(NOW - Math.max(...times)).toBeLessThan(HOUR);
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(3 * 24 * HOUR);
  });
});

describe('the sample pictures', () => {
  test('are all used, and all there', () => {
    const used = stories.flatMap(picturesOf);
    expect([...new Set(used)].sort()).toEqual(shippedPictures().sort());
    expect(new Set(used).size).toBeGreaterThanOrEqual(14);
  });

  test('say in themselves what they show, who made them and what one would not see', () => {
    for (const file of shippedPictures()) {
      const { width, height, bytes, caption, credit, alternative } = picture(file);
      expect(bytes, file).toBeLessThan(150_000);
      expect(width, file).toBe(1600);
      expect(height, file).toBeGreaterThanOrEqual(900);
      expect(caption, file).toMatch(/^\p{Lu}.+\.$/u);
      expect(credit, file).toContain('Averra Press');
      expect(alternative.length, file).toBeGreaterThan(60);
    }
  });
});

describe('the sample ticker', () => {
  test('has six lines in English and some in the others, linked to published stories of the edition', () => {
    const read = readTickerFile(fs.readFileSync(path.join(SHIPPED, 'ticker.json'), 'utf8'));
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    const lines = (edition: 'en' | 'ar' | 'es') => linesOf(read.value, edition, NOW, NOW);
    expect(EDITION_IDS.map((edition) => lines(edition).length)).toEqual([6, 3, 2]);
    for (const edition of EDITION_IDS) {
      for (const { storyId } of lines(edition)) {
        if (storyId === null) continue;
        const story = byId(storyId);
        expect(story && stateOf(story), storyId).toBe('published');
        expect(story?.head.edition, storyId).toBe(edition);
      }
    }
    expect(linesOf(read.value, 'en', NOW, NOW + 20 * HOUR).length).toBeLessThan(6);
    expect(linesOf(read.value, 'en', NOW, NOW + 100 * HOUR)).toEqual([]);
  });
});
