import type { Block } from '@shared/story/blocks';
import { composeStory, type StoryContent } from '@shared/story/compose';
import { bodyOf, fieldsOf, SET_PARTS, setPartOf, writeField } from '@shared/story/layout';
import { projectStory } from '@shared/story/projection';
import { type RestorePart, restore } from '@shared/story/restore';
import { moveTo } from '@shared/story/workflow';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { figure, paragraph, storyContent } from '../stories';
import { Desk, letters, nodeOf, writtenIn } from './desk';
import { applyEdit, edits } from './edits';

const documentOf = (...updates: Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc({ gc: false });
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
};
const copyOf = (doc: Y.Doc): Y.Doc => documentOf(Y.encodeStateAsUpdate(doc));

const beginning = (more: Partial<StoryContent> = {}): Y.Doc =>
  documentOf(composeStory(storyContent(more)));

const bringBack = (doc: Y.Doc, past: Y.Doc, what: RestorePart): boolean =>
  doc.transact(() => restore(doc, past, what));

const textsOf = (doc: Y.Doc): string[] => nodeOf(doc, 'body').children.map((n) => n.textContent);

describe('a whole story that is brought back', () => {
  test('is what it was, whatever was done to it since, and stays a valid story', () => {
    fc.assert(
      fc.property(edits(12), edits(12), (before, since) => {
        const letter = letters();
        const desk = new Desk(100);
        for (const edit of before) applyEdit(desk, edit, letter);
        const past = copyOf(desk.log);
        for (const edit of since) applyEdit(desk, edit, letter);
        const log = projectStory(desk.log).state;
        // What readers were told is not unsaid.
        const corrections = setPartOf(desk.log, 'corrections').toJSON();

        bringBack(desk.log, past, { part: 'story' });
        expect(writtenIn(desk.log)).toBe(writtenIn(past));
        nodeOf(desk.log, 'body').check();
        for (const set of SET_PARTS) {
          const wanted = set === 'corrections' ? corrections : setPartOf(past, set).toJSON();
          expect(setPartOf(desk.log, set).toJSON()).toEqual(wanted);
        }
        expect(fieldsOf(desk.log).toJSON()).toEqual(fieldsOf(past).toJSON());
        expect(projectStory(desk.log).state).toBe(log);
      }),
      { numRuns: 300 },
    );
  });

  test('keeps its date and its address when it was published since', () => {
    const doc = beginning({ headline: 'First' });
    const past = copyOf(doc);
    doc.transact(() => {
      writeField(doc, 'slug', 'second');
      writeField(doc, 'publishedAt', 5);
      writeField(doc, 'source', 'Agency');
      moveTo(doc, { at: 5, who: 'Lena', to: 'published' });
    });
    bringBack(doc, past, { part: 'story' });
    expect(projectStory(doc)).toMatchObject({
      fields: { slug: 'second', publishedAt: 5, source: '' },
      state: 'published',
    });
    bringBack(doc, past, { part: 'field', field: 'slug' });
    expect(projectStory(doc).slug).toBe('second');
  });

  test('changes nothing when nothing is different', () => {
    const doc = beginning({ body: [figure('a'.repeat(64)), paragraph('Same.')] });
    let updates = 0;
    doc.on('update', () => {
      updates += 1;
    });
    bringBack(doc, copyOf(doc), { part: 'story' });
    expect(updates).toBe(0);
  });

  test('leaves the paragraphs that are the same to whoever writes in them meanwhile', () => {
    const desk = new Desk(
      100,
      composeStory(storyContent({ body: ['One.', 'Two.', 'Three.'].map(paragraph) })),
    );
    const past = copyOf(desk.log);
    desk.edit((transaction) => transaction.insertText('Wrong. ', 1));
    const other = new Desk(200, Y.encodeStateAsUpdate(desk.log));
    other.edit((transaction, { doc }) =>
      transaction.insertText(' And more.', doc.content.size - 1),
    );
    bringBack(desk.log, past, { part: 'body' });
    desk.receive(Y.encodeStateAsUpdate(other.log));
    expect(textsOf(desk.log)).toEqual(['One.', 'Two.', 'Three. And more.']);
  });
});

describe('one block that is brought back', () => {
  const QUAY = paragraph('On the quay a hundred people waited in the rain.');
  const FERRY = paragraph('The ferry left the harbour at noon.');
  const COUNCIL = paragraph('The council said nothing before the summer.');
  const body: Block[] = [QUAY, FERRY, COUNCIL];

  test('is what it was in the place that it has now', () => {
    const past = beginning({ body });
    const doc = beginning({
      body: [COUNCIL, paragraph('On the quay two hundred people waited in the rain.')],
    });
    expect(bringBack(doc, past, { part: 'block', block: 0 })).toBe(true);
    expect(projectStory(doc).blocks).toEqual([COUNCIL, QUAY]);
  });

  test('comes back behind what stood before it when it is gone', () => {
    const past = beginning({ body });
    const doc = beginning({ body: [QUAY, COUNCIL] });
    bringBack(doc, past, { part: 'block', block: 1 });
    expect(projectStory(doc).blocks).toEqual(body);
  });

  test('is not one that the moment did not have', () => {
    expect(bringBack(beginning(), beginning(), { part: 'block', block: 7 })).toBe(false);
  });
});

describe('one text of a figure that is brought back', () => {
  const picture = figure('a'.repeat(64));

  test('leaves the others as they are now', () => {
    const past = beginning({ body: [picture] });
    const doc = beginning({
      body: [
        paragraph('New.'),
        figure('a'.repeat(64), { caption: [{ text: 'Wrong.' }], credit: 'Own' }),
      ],
    });
    expect(bringBack(doc, past, { part: 'figure', block: 0, text: 'caption' })).toBe(true);
    expect(projectStory(doc).blocks[1]).toMatchObject({ caption: picture.caption, credit: 'Own' });
  });

  test('comes back into a figure that lost it, and becomes one where a merge left two', () => {
    const past = beginning({ body: [picture] });
    const doc = copyOf(past);
    const element = bodyOf(doc).get(0) as Y.XmlElement;
    element.delete(0, 1);
    bringBack(doc, past, { part: 'figure', block: 0, text: 'caption' });
    expect(projectStory(doc).blocks[0]).toMatchObject({ caption: picture.caption });
    const second = new Y.XmlElement('caption');
    element.insert(0, [second]);
    second.insert(0, [new Y.XmlText('Twice.')]);
    bringBack(doc, past, { part: 'figure', block: 0, text: 'caption' });
    expect(projectStory(doc).blocks).toEqual(projectStory(past).blocks);
  });

  test('has no place when the picture is gone', () => {
    const past = beginning({ body: [picture] });
    const doc = beginning({ body: [paragraph('No picture.')] });
    const before = writtenIn(doc);
    expect(bringBack(doc, past, { part: 'figure', block: 0, text: 'caption' })).toBe(false);
    expect(writtenIn(doc)).toBe(before);
  });
});

describe('a field or a set that is brought back', () => {
  const THEN = {
    ...{ tags: [{ label: 'Harbour' }, { label: 'Ferries' }], authors: [{ name: 'Lena Voss' }] },
    related: [{ headline: 'The quay', storyId: 'quay' }],
    coverage: [{ name: 'The harbour' }],
    fields: { source: 'Agencies', dateline: 'Nessa', section: 'economy' as const },
  };
  const NOW = {
    ...{ tags: [{ label: 'Ferries' }, { label: 'Boats' }], authors: [{ name: 'Omar Said' }] },
    related: [{ headline: 'A page', href: 'https://example.org/' }],
    coverage: [],
    fields: { source: 'Own', dateline: 'Port', section: 'politics' as const },
  };

  test.each(SET_PARTS)(
    '%s: has its members in their order again, and nothing else is touched',
    (set) => {
      const [past, doc] = [beginning(THEN), beginning(NOW)];
      bringBack(doc, past, { part: 'set', set });
      const [was, is, now] = [past, doc, beginning(NOW)].map(projectStory);
      expect(is?.[set]).toEqual(was?.[set]);
      expect(is && { ...is, [set]: [] }).toEqual(now && { ...now, [set]: [] });
    },
  );

  test('a field is what it was, and the others are what they are', () => {
    const doc = beginning(NOW);
    bringBack(doc, beginning(THEN), { part: 'field', field: 'source' });
    expect(projectStory(doc).fields).toMatchObject({
      ...{ source: 'Agencies', dateline: 'Port', section: 'politics' },
    });
  });
});

test('a character of two units is never cut in the middle', () => {
  const past = beginning({ body: [paragraph('The 😀 ferry')] });
  const doc = beginning({ body: [paragraph('The 😂 ferry')] });
  bringBack(doc, past, { part: 'body' });
  expect(textsOf(doc)).toEqual(['The 😀 ferry']);
});

test('marks come back with the words', () => {
  const bold: Block = {
    type: 'paragraph',
    runs: [{ text: 'A ' }, { text: 'bold', bold: true }, { text: ' day' }],
  };
  const past = beginning({ body: [bold] });
  const doc = beginning({ body: [paragraph('A bold day')] });
  bringBack(doc, past, { part: 'body' });
  expect(projectStory(doc).blocks).toEqual([bold]);
});
