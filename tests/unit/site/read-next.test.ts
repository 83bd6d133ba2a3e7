import { expect, test } from 'vitest';
import { type Candidate, rankNext } from '../../../src/site/stories/read-next';
import { MORNING } from '../turnable-clock';
import { Paper, textsOf } from './paper';
import { publicStory } from './public-stories';

const DAY_MS = 24 * 60 * 60 * 1000;

const candidate = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{
    id,
    section: 'sports',
    region: null,
    publishedAt: MORNING,
    sharedTags: 0,
    sharedCoverages: 0,
  },
  ...more,
});

test('what shares its subject comes before what shares its section, and that before the rest', () => {
  const ranked = rankNext(
    publicStory(),
    [
      candidate('rest'),
      candidate('section', { section: 'economy' }),
      candidate('tag', { sharedTags: 1 }),
      candidate('coverage', { sharedCoverages: 1 }),
    ],
    MORNING,
    4,
  );
  expect(ranked).toEqual(['coverage', 'tag', 'section', 'rest']);
});

test('of two that are as near, the newer comes first, and age outweighs a little nearness', () => {
  const old = (id: string, days: number, more: Partial<Candidate> = {}) =>
    candidate(id, { publishedAt: MORNING - days * DAY_MS, ...more });
  expect(rankNext(publicStory(), [old('old', 2), candidate('new')], MORNING, 2)).toEqual([
    'new',
    'old',
  ]);
  const tagged = old('tagged', 60, { sharedTags: 1 });
  expect(rankNext(publicStory(), [tagged, candidate('new')], MORNING, 2)).toEqual([
    'new',
    'tagged',
  ]);
});

test('a story is never its own next one, nor one that it links to already', () => {
  const story = publicStory({ related: [{ headline: 'x', storyId: 'linked' }] });
  const ranked = rankNext(
    story,
    [
      candidate('ferry', { sharedTags: 9 }),
      candidate('linked', { sharedTags: 9 }),
      candidate('other'),
    ],
    MORNING,
    4,
  );
  expect(ranked).toEqual(['other']);
});

test('the page offers four stories of its edition, and all of its section', async () => {
  const paper = await Paper.open();
  const tags = [{ id: 'ferry', label: 'Ferry' }];
  await paper.publish(
    { id: 'self', slug: 'self', headline: 'Self', tags },
    { id: 'old', headline: 'Old but on the ferry', tags, publishedAt: '2026-01-02T00:00:00.000Z' },
    ...['A', 'B', 'C', 'D'].map((name) => ({
      id: name.toLowerCase(),
      headline: name,
      section: 'sports' as const,
    })),
    { id: 'es', edition: 'es', headline: 'Spanish', tags },
  );
  const page = await paper.page('/en/economy/self');
  const next = textsOf(page, '[data-part=read-next] h3');
  expect(next).toHaveLength(4);
  expect(next[0]).toBe('Old but on the ferry');
  expect(next).not.toContain('Self');
  expect(next).not.toContain('Spanish');
  expect(page.querySelector('[data-part=read-next] .strip-head a')?.getAttribute('href')).toBe(
    '/en/economy',
  );
});

test('the only story of a paper offers nothing next', async () => {
  const paper = await Paper.open();
  await paper.publish({ slug: 'ferry' });
  expect((await paper.page('/en/economy/ferry')).querySelector('[data-part=read-next]')).toBeNull();
});
