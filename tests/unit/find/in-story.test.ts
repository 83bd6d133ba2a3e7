import { matchesInStory, replaceInStory, type StoryMatch } from '@shared/find/in-story';
import { patternOf, type Query } from '@shared/find/pattern';
import { replacementOf } from '@shared/find/replacement';
import type { StoryContent } from '@shared/story/compose';
import { bodyOf } from '@shared/story/layout';
import { projectStory } from '@shared/story/projection';
import { bodySchema } from '@shared/story/schema';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { foundText } from '../../../src/main/archive/draft-entry';
import { paragraph, story } from '../stories';

const PLAIN: Query = { text: '', matchesCase: false, wholeWords: false, isPattern: false };

function docOf(more: Partial<StoryContent>): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, story(more));
  return doc;
}

function searchFor(query: Partial<Query>) {
  const whole = { ...PLAIN, ...query };
  const pattern = patternOf(whole);
  if (pattern === null || pattern === 'faulty') throw new Error('Nothing to look for.');
  return { query: whole, regExp: pattern.regExp };
}

const found = (doc: Y.Doc, query: Partial<Query>): StoryMatch[] =>
  matchesInStory(doc, searchFor(query).regExp);

const replaced = (doc: Y.Doc, query: Partial<Query>, replacement: string): number => {
  const keys = new Set(found(doc, query).map(({ key }) => key));
  return doc.transact(() => replaceInStory(doc, searchFor(query), replacement, keys));
};

const texts = (doc: Y.Doc): unknown[] =>
  projectStory(doc).blocks.map((block) => ('runs' in block ? block.runs : block.type));

const EVERY_TEXT: StoryContent['body'] = [
  paragraph('The paragraph.'),
  { type: 'heading', level: 2, runs: [{ text: 'The heading' }] },
  { type: 'list', ordered: false, items: [[paragraph('The item.')]] },
  { type: 'blockquote', blocks: [paragraph('The quotation.')] },
  { type: 'pull-quote', quotation: [{ text: 'The pulled quote.' }], attribution: 'The speaker' },
  { type: 'fact-box', title: 'The title', blocks: [paragraph('The fact.')] },
  {
    ...{ type: 'table', caption: [{ text: 'The figures' }], headerRow: true },
    rows: [[[{ text: 'The cell' }]]],
  },
  {
    ...{ type: 'figure', media: null, focalPoint: { x: 0.5, y: 0.5 } },
    ...{ caption: [{ text: 'The harbour.' }], credit: 'The agency', alternative: 'The boats' },
  },
  {
    ...{ type: 'embed', href: 'https://news.example/ferry', media: null },
    ...{ title: 'The embed', description: 'The post.' },
  },
  {
    ...{ type: 'video', source: null, poster: null, duration: null },
    ...{ caption: [{ text: 'The crossing.' }], credit: 'The camera', alternative: 'The quay' },
    transcript: [[{ text: 'The voice.' }]],
  },
  { type: 'key-points', points: [{ runs: [{ text: 'The point' }], entry: null }] },
  {
    ...{ type: 'entry', id: 'one', at: 0, title: 'The entry', pinned: false, author: '' },
    ...{ released: false, blocks: [paragraph('The news.')] },
  },
] as StoryContent['body'];

describe('in a story', () => {
  const every = docOf({ headline: 'The head', deck: 'The deck.', body: EVERY_TEXT });

  test('words are found wherever words can stand, in the order of reading', () => {
    const parts = found(every, { text: 'the', wholeWords: true, matchesCase: false }).map(
      ({ part }) => part,
    );
    expect(parts.slice(0, 3)).toEqual(['headline', 'deck', 'paragraph']);
    const holdText = Object.values(bodySchema.nodes).filter(({ isTextblock }) => isTextblock);
    expect(new Set(parts)).toEqual(
      new Set(['headline', 'deck', ...holdText.map(({ name }) => name)]),
    );
  });

  test('all that is found there the archive knows as well, so that a draft can be passed over by it', () => {
    const { headline, deck } = projectStory(every);
    const known = `${headline}\n${deck}\n${foundText(projectStory(every))}`;
    for (const { caught } of found(every, { text: '.+', isPattern: true })) {
      expect(known).toContain(caught.all[0]);
    }
  });

  test('a match is told with what stands around it in its line', () => {
    const doc = docOf({ body: [paragraph(`${'😀'.repeat(40)} a ferry ${'😀'.repeat(40)}`)] });
    const [match] = found(doc, { text: 'ferry', matchesCase: true });
    expect(match?.before).toMatch(/^…(😀){28} a $/u);
    expect(match?.after).toMatch(/^ (😀){29}…$/u);
  });

  test('what is cut off there is cut between words, and says so', () => {
    const text = `${'whole '.repeat(20)}ferry${' whole'.repeat(20)}`;
    const [match] = found(docOf({ headline: '', body: [paragraph(text)] }), { text: 'ferry' });
    expect(match?.before).toMatch(/^…(whole )+$/);
    expect(match?.after).toMatch(/^( whole)+…$/);
  });

  test('case, whole words of any script, and expressions are minded', () => {
    const doc = docOf({ body: [paragraph('Ferry ferry ferries. العبّارة عبّارة')] });
    const body = (query: Partial<Query>) =>
      found(doc, query).filter(({ part }) => part === 'paragraph').length;
    expect(body({ text: 'ferr' })).toBe(3);
    expect(body({ text: 'Ferry', matchesCase: true })).toBe(1);
    expect(body({ text: 'ferr', wholeWords: true })).toBe(0);
    expect(body({ text: 'عبّارة', wholeWords: true })).toBe(1);
    expect(body({ text: 'ferr(y|ies)\\b', isPattern: true })).toBe(3);
    expect(body({ text: 'x*', isPattern: true })).toBe(0);
    expect(patternOf({ ...PLAIN, text: '(', isPattern: true })).toBe('faulty');
    expect(patternOf({ ...PLAIN, text: 'a)|(b', isPattern: true, wholeWords: true })).toBe(
      'faulty',
    );
  });
});

describe('a replacement', () => {
  test('takes the marks of what it replaces, and leaves the others', () => {
    const runs = [
      { text: 'The ' },
      { text: 'old ferry', bold: true as const },
      { text: ' sails' },
      { text: ', old as it is', italic: true as const },
    ];
    const doc = docOf({ body: [{ type: 'paragraph', runs }] });
    expect(replaced(doc, { text: 'old' }, 'new')).toBe(2);
    expect(texts(doc)).toEqual([
      [
        { text: 'The ' },
        { text: 'new ferry', bold: true },
        { text: ' sails' },
        { text: ', new as it is', italic: true },
      ],
    ]);
    replaced(doc, { text: 'new ferry sails' }, 'boat goes');
    expect(texts(doc)).toEqual([
      [
        { text: 'The ' },
        { text: 'boat goes', bold: true },
        { text: ', new as it is', italic: true },
      ],
    ]);
    expect(replaced(doc, { text: ', new as it is' }, '')).toBe(1);
    expect(texts(doc)).toEqual([[{ text: 'The ' }, { text: 'boat goes', bold: true }]]);
  });

  test('puts in what an expression has caught', () => {
    const doc = docOf({ body: [paragraph('3 March, 14 April')] });
    replaced(doc, { text: '(?<day>\\d+) (\\w+)', isPattern: true }, '$2 $<day>');
    expect(texts(doc)).toEqual([[{ text: 'March 3, April 14' }]]);
  });

  test('goes to the matches that were chosen, whatever was written before them since', () => {
    const doc = docOf({ body: [paragraph('one two one'), paragraph('one')] });
    const [, second, third] = found(doc, { text: 'one', wholeWords: true });
    const line = (bodyOf(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    line.insert(0, 'one more: ');
    const keys = new Set([second?.key ?? '', third?.key ?? '']);
    expect(replaceInStory(doc, searchFor({ text: 'one', wholeWords: true }), '1', keys)).toBe(2);
    expect(texts(doc)).toEqual([[{ text: 'one more: one two 1' }], [{ text: '1' }]]);
  });

  test('leaves alone what says something else by now', () => {
    const doc = docOf({ body: [paragraph('12 boats')] });
    const [match] = found(doc, { text: '\\d+', isPattern: true });
    ((bodyOf(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(2, '0');
    const keys = new Set([match?.key ?? '']);
    const search = searchFor({ text: '\\d+', isPattern: true });
    expect(replaceInStory(doc, search, '13', keys)).toBe(0);
    expect(texts(doc)).toEqual([[{ text: '120 boats' }]]);
  });

  test('is taken back, and what was written since stays', () => {
    const doc = docOf({ body: [paragraph('The ferry sails.')] });
    const copy = new Y.Doc({ gc: false });
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    const keys = found(doc, { text: 'ferry sails' }).map(({ key }) => key);
    const replacement = replacementOf(copy, searchFor({ text: 'ferry sails' }), 'boat goes', keys);
    if (!replacement) throw new Error('There is nothing to replace.');
    Y.applyUpdate(doc, replacement.update);
    expect(texts(doc)).toEqual([[{ text: 'The boat goes.' }]]);
    const line = (bodyOf(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    line.insert(line.length, ' Nobody waves.');
    Y.applyUpdate(doc, replacement.takeBack);
    expect(texts(doc)).toEqual([[{ text: 'The ferry sails. Nobody waves.' }]]);
    expect(replacementOf(copy, searchFor({ text: 'ferry' }), 'x', ['1-1-none'])).toBeNull();
  });
});
