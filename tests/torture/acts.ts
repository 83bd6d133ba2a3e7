import { composeStory } from '@shared/story/compose';
import { bodyOf, headlineOf, setPartOf, writeField } from '@shared/story/layout';
import { addToSet } from '@shared/story/ordered-set';
import { SECTION_IDS } from '@shared/story/vocabulary';
import { moveTo } from '@shared/story/workflow';
import * as Y from 'yjs';

/** A number from 0 to 1. */
export type Random = () => number;

export const pick = <T>(items: readonly T[], random: Random): T | undefined =>
  items[Math.floor(random() * items.length)];

/** The first update of a story that nothing stops from being published. */
export const beginning = (name: string): Uint8Array =>
  composeStory({
    headline: `Ferry ${name} stops at noon`,
    deck: 'The last boat left without a word.',
    body: [1, 2, 3].map((at) => ({
      type: 'paragraph',
      runs: [{ text: `Line ${at} of ${name}.` }],
    })),
    fields: { section: 'economy' },
    ...{ tags: [{ label: 'Ferry' }], authors: [{ name: 'Lena Voss' }] },
    ...{ related: [], coverage: [], workflow: [] },
  });

/** A picture that no other is: the bytes of one, with a comment in it (JPEG: FFFE, length, text). */
export function pictureLike(jpeg: Buffer, comment: string): Buffer {
  const text = Buffer.from(comment);
  const segment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, text.length + 2]), text]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

/** One edit of a story, by an editor who types, splits, joins, deletes, tags and moves it on. */
export function edit(doc: Y.Doc, random: Random, word: string): void {
  const what = random();
  doc.transact(() => {
    if (what < 0.62) type(doc, random, word);
    else if (what < 0.72) removeWords(doc, random);
    else if (what < 0.8) newParagraph(doc, random, word);
    else if (what < 0.86) removeParagraph(doc, random);
    else if (what < 0.9) typeInto(textOf(headlineOf(doc).get(0)), random, word);
    else if (what < 0.94) addToSet(setPartOf(doc, 'tags'), word, { label: word });
    else if (what < 0.98) writeField(doc, 'section', pick(SECTION_IDS, random) ?? null);
    else moveTo(doc, { at: 1, who: 'lena', to: 'review', why: word });
  });
}

function type(doc: Y.Doc, random: Random, word: string): void {
  const paragraph = pick(bodyOf(doc).toArray(), random);
  if (paragraph instanceof Y.XmlElement) typeInto(textOf(paragraph), random, word);
  else newParagraph(doc, random, word);
}

function typeInto(text: Y.XmlText | null, random: Random, word: string): void {
  text?.insert(Math.floor(random() * (text.length + 1)), `${word} `);
}

/** The text of an element, made when it has none. */
function textOf(element: unknown): Y.XmlText | null {
  if (!(element instanceof Y.XmlElement) || element.nodeName !== 'paragraph') return null;
  const present = element.get(0);
  if (present instanceof Y.XmlText) return present;
  const text = new Y.XmlText();
  element.insert(0, [text]);
  return text;
}

function removeWords(doc: Y.Doc, random: Random): void {
  const text = textOf(pick(bodyOf(doc).toArray(), random));
  if (!text || text.length < 8) return;
  const from = Math.floor(random() * (text.length - 6));
  text.delete(from, 1 + Math.floor(random() * 5));
}

function newParagraph(doc: Y.Doc, random: Random, word: string): void {
  const body = bodyOf(doc);
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(`${word}.`)]);
  body.insert(Math.floor(random() * (body.length + 1)), [paragraph]);
}

function removeParagraph(doc: Y.Doc, random: Random): void {
  const body = bodyOf(doc);
  if (body.length > 2) body.delete(Math.floor(random() * body.length), 1);
}
