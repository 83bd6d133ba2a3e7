import { checkStory } from '@shared/story/checks';
import { textOfRuns } from '@shared/story/inline';
import { bodyOf, readFields } from '@shared/story/layout';
import { projectStory } from '@shared/story/projection';
import { addPassage } from '@shared/story/translation/add-passage';
import type { Pair, Standing } from '@shared/story/translation/align';
import { makeEdition } from '@shared/story/translation/make-edition';
import { alignStories, progressOf } from '@shared/story/translation/progress';
import {
  copyOriginal,
  makeOwn,
  markTranslated,
  takeOut,
} from '@shared/story/translation/translate';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { editionOf, paragraphsOf, storyOf, text, writeOver } from './stories';

const FERRY = 'The first ferry left the harbour at dawn with mail and milk.';
const WAVES = 'Waves at the breakwater were still two metres high.';
const SHOPS = 'The shops of the island had run out of bread.';
const [F, W, S] = [
  'غادرت أول عبّارة الميناء فجرًا وعلى متنها البريد والحليب.',
  'كان ارتفاع الموج عند كاسر الأمواج مترين.',
  'نفد الخبز من متاجر الجزيرة.',
];

const standings = (pairs: readonly Pair[]): Standing[] => pairs.map(({ standing }) => standing);
const pairAbout = (pairs: readonly Pair[], words: string): Pair => {
  const pair = pairs.find(({ is, was }) => `${textOfRuns(was)} ${textOfRuns(is)}`.includes(words));
  if (!pair) throw new Error(`No pair is about ${words}.`);
  return pair;
};

/** A story of three paragraphs, and its Arabic edition, translated. */
function translated(): { original: Y.Doc; edition: Y.Doc } {
  const original = storyOf([FERRY, WAVES, SHOPS]);
  const edition = editionOf(original);
  for (const [index, words] of [F, W, S].entries()) writeOver(edition, index, words ?? '');
  return { original, edition };
}

describe('an edition that was just made', () => {
  const original = storyOf(
    [
      {
        type: 'figure',
        media: {
          ...{ sha256: 'a'.repeat(64), mime: 'image/png', width: 3, height: 2 },
          focal: { x: 0.2, y: 0.8 },
        },
        caption: [{ text: 'A ferry' }],
        credit: 'Photo: Agency',
        alternative: 'A white ferry',
      },
      FERRY,
      { type: 'list', ordered: true, items: [[text('one')], [text('two')]] },
      {
        type: 'table',
        caption: [],
        headerRow: true,
        rows: [[[{ text: 'Year' }], [{ text: '1,204' }]]],
      },
      { type: 'read-more', headline: 'Other', storyId: 'other' },
      { type: 'read-more', headline: 'Third', storyId: 'third' },
    ],
    {
      ...{ headline: 'Ferries return', deck: 'After nine days' },
      fields: { kind: 'feature', section: 'economy', region: 'europe', dateline: 'Port Maren' },
      tags: [{ label: 'Ferries' }],
      authors: [{ name: 'Tomas Rehn' }],
      related: [
        { headline: 'Other', storyId: 'other' },
        { headline: 'Third', storyId: 'third' },
        { headline: 'Page', href: 'https://example.org/' },
      ],
    },
  );
  const edition = new Y.Doc();
  Y.applyUpdate(
    edition,
    makeEdition(original, {
      ...{ id: 'ferries', edition: 'ar' },
      inEdition: (id) => (id === 'other' ? { id: 'other-ar', headline: 'أخرى' } : null),
    }),
  );
  const story = projectStory(edition);

  test('has the place, the pictures and the names of its original, and is linked to it', () => {
    expect(readFields(edition)).toMatchObject({
      ...{ edition: 'ar', editionOf: 'ferries', kind: 'feature', section: 'economy' },
      ...{ region: 'europe', dateline: '', slug: '', publishedAt: null },
    });
    expect(story.tags.map(({ label }) => label)).toEqual(['Ferries']);
    expect(story.authors.map(({ name }) => name)).toEqual(['Tomas Rehn']);
    expect(story.blocks[0]).toMatchObject({ type: 'figure', media: { focal: { x: 0.2, y: 0.8 } } });
    expect(story.state).toBe('draft');
  });

  test('holds no word of it, and the numbers', () => {
    expect(story.headline + story.deck).toBe('');
    expect(
      bodyOf(edition)
        .toString()
        .replace(/<[^>]*>/g, '')
        .trim(),
    ).toBe('1,204');
  });

  test('leads to the editions of the stories that it led to', () => {
    expect(story.related.map(({ id, headline }) => [id, headline])).toEqual([
      ['story:other-ar', 'أخرى'],
      ['url:https://example.org/', 'Page'],
    ]);
    expect(story.blocks.filter(({ type }) => type === 'read-more')).toEqual([
      { type: 'read-more', headline: 'أخرى', storyId: 'other-ar' },
      { type: 'read-more', headline: '' },
    ]);
  });

  test('cannot be published before all of it is translated', () => {
    const stops = checkStory(story).filter(({ code }) => code === 'untranslated');
    expect(stops).toMatchObject([{ severity: 'stop', place: { part: 'headline' } }]);
    expect(progressOf(alignStories(original, edition))).toEqual({
      ...{ untranslated: 10, changed: 0, total: 11 },
    });
  });

  test('is no older edition of itself: a story that is none is never stopped', () => {
    expect(projectStory(original).untranslated).toEqual([]);
  });
});

describe('an edition that is being translated', () => {
  test('takes a text in other words for a translation, and the copied original for none', () => {
    const original = storyOf([FERRY, WAVES]);
    const edition = editionOf(original, 'es');
    writeOver(edition, 0, 'El primer ferri zarpó al amanecer con el correo y la leche.');
    copyOriginal(edition, pairAbout(alignStories(original, edition), 'Waves'));
    expect(paragraphsOf(edition)[1]?.toString()).toContain(WAVES);
    expect(standings(alignStories(original, edition))).toEqual(['translated', 'untranslated']);
    expect(projectStory(edition).untranslated).toHaveLength(1);
  });

  test('takes the original’s words when a person says that they are the translation', () => {
    const original = storyOf(['Reuters']);
    const edition = editionOf(original, 'es');
    const [pair] = alignStories(original, edition);
    if (!pair) throw new Error('There is nothing to translate.');
    copyOriginal(edition, pair);
    expect(projectStory(edition).untranslated).toHaveLength(1);
    const [copied] = alignStories(original, edition);
    if (copied) markTranslated(edition, copied);
    expect(projectStory(edition).untranslated).toEqual([]);
  });
});

describe('an original that goes on', () => {
  test('marks the paragraph that changed, and no other, until somebody says that it is up to date', () => {
    const { original, edition } = translated();
    writeOver(original, 1, 'Waves at the breakwater were three metres high.');
    const pairs = alignStories(original, edition);
    expect(standings(pairs)).toEqual(['translated', 'changed', 'translated']);
    const pair = pairAbout(pairs, 'Waves');
    expect([textOfRuns(pair.was), textOfRuns(pair.is)]).toEqual([
      WAVES,
      'Waves at the breakwater were three metres high.',
    ]);
    markTranslated(edition, pair);
    expect(standings(alignStories(original, edition))).toEqual(Array(3).fill('translated'));
  });

  test('is followed by a desk that has only the merged documents', () => {
    const { original, edition } = translated();
    const elsewhere = new Y.Doc();
    Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(edition));
    writeOver(original, 0, `${FERRY} It was late.`);
    expect(standings(alignStories(original, elsewhere))).toEqual([
      ...['changed', 'translated', 'translated'],
    ]);
  });

  test('shows a new paragraph where it belongs, and makes a place for it there', () => {
    const { original, edition } = translated();
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('Nobody was hurt, the harbour office said.')]);
    bodyOf(original).insert(1, [paragraph]);
    const pairs = alignStories(original, edition);
    expect(standings(pairs)).toEqual(['translated', 'added', 'translated', 'translated']);
    expect(projectStory(edition).untranslated).toEqual([]);
    addPassage(original, edition, pairAbout(pairs, 'Nobody'), pairs, () => null);
    expect(paragraphsOf(edition).map(String)[0]).toContain(F);
    expect(paragraphsOf(edition)[1]?.length).toBe(0);
    expect(standings(alignStories(original, edition))).toEqual([
      ...['translated', 'untranslated', 'translated', 'translated'],
    ]);
  });

  test('shows a new item of a list in that list', () => {
    const items = (...words: string[]) => ({
      ...{ type: 'list' as const, ordered: false, items: words.map((word) => [text(word)]) },
    });
    const original = storyOf([FERRY, items('mail for the island', 'milk for the children')]);
    const edition = editionOf(original);
    const list = bodyOf(original).get(1) as Y.XmlElement;
    const item = new Y.XmlElement('listItem');
    const inner = new Y.XmlElement('paragraph');
    inner.insert(0, [new Y.XmlText('flour for the bakers')]);
    item.insert(0, [inner]);
    list.insert(1, [item]);
    const pairs = alignStories(original, edition);
    addPassage(original, edition, pairAbout(pairs, 'flour'), pairs, () => null);
    expect((bodyOf(edition).get(1) as Y.XmlElement).length).toBe(3);
    expect(bodyOf(edition).length).toBe(2);
    expect(alignStories(original, edition).map(({ editions }) => editions.length)).toEqual([
      ...[1, 1, 1, 1],
    ]);
  });

  test('lets the translator take out or keep what it removed', () => {
    for (const [keeps, left] of [
      [true, 3],
      [false, 2],
    ] as const) {
      const { original, edition } = translated();
      bodyOf(original).delete(1, 1);
      const pairs = alignStories(original, edition);
      expect(standings(pairs)).toEqual(['translated', 'removed', 'translated']);
      const pair = pairAbout(pairs, 'Waves');
      if (keeps) makeOwn(edition, pair);
      else takeOut(edition, pair);
      expect(paragraphsOf(edition)).toHaveLength(left);
      expect(standings(alignStories(original, edition))).toEqual(['translated', 'translated']);
    }
  });

  test('may move a paragraph, split it and join it: nothing has changed by that', () => {
    const { original, edition } = translated();
    const body = bodyOf(original);
    body.delete(0, 1);
    const moved = new Y.XmlElement('paragraph');
    moved.insert(0, [new Y.XmlText(FERRY)]);
    body.insert(2, [moved]);
    const half = new Y.XmlElement('paragraph');
    half.insert(0, [new Y.XmlText('were still two metres high.')]);
    writeOver(original, 0, 'Waves at the breakwater');
    body.insert(1, [half]);
    const pairs = alignStories(original, edition);
    expect(pairs.map(({ originals, editions }) => [originals.length, editions.length])).toEqual([
      ...[
        [2, 1],
        [1, 1],
        [1, 1],
      ],
    ]);
    expect(standings(pairs)).toEqual(Array(3).fill('translated'));

    writeOver(original, 0, `${WAVES} ${SHOPS}`);
    body.delete(1, 2);
    expect(standings(alignStories(original, edition))).toEqual(['translated', 'translated']);
  });

  test('knows a paragraph whose bold words changed', () => {
    const original = storyOf([
      {
        type: 'paragraph',
        runs: [{ text: 'The ' }, { text: 'first', bold: true }, { text: ' ferry left.' }],
      },
    ]);
    const edition = editionOf(original);
    writeOver(edition, 0, F ?? '');
    const line = paragraphsOf(original)[0]?.get(0) as Y.XmlText;
    line.format(4, 5, { bold: null });
    expect(standings(alignStories(original, edition))).toEqual(['changed']);
  });
});
