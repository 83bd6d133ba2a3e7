import type { Block } from '@shared/story/blocks';
import { composeStory, type StoryContent } from '@shared/story/compose';
import { makeEdition } from '@shared/story/translation/make-edition';
import type { EditionId } from '@shared/story/vocabulary';
import * as Y from 'yjs';

export const text = (words: string): Block => ({ type: 'paragraph', runs: [{ text: words }] });

/** A story of paragraphs, or of any blocks. */
export function storyOf(
  body: (Block | string)[],
  { headline = '', ...content }: Partial<StoryContent> = {},
): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(
    doc,
    composeStory({
      ...{ headline, deck: '', fields: { section: 'economy' } },
      ...{ tags: [], authors: [], related: [], coverage: [], workflow: [] },
      ...content,
      body: body.map((block) => (typeof block === 'string' ? text(block) : block)),
    }),
  );
  return doc;
}

/** The bytes of an edition of a story, without editions of the stories that it links to. */
export const editionBytes = (original: Y.Doc, edition: EditionId = 'ar'): Uint8Array =>
  makeEdition(original, { id: 'original', edition, inEdition: () => null });

export function editionOf(original: Y.Doc, edition: EditionId = 'ar'): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, editionBytes(original, edition));
  return doc;
}

/** The text elements of a body, nested ones too. */
export function paragraphsOf(doc: Y.Doc): Y.XmlElement[] {
  return doc.getXmlFragment('body').toArray() as Y.XmlElement[];
}

/** Writes over the text of the paragraph at a place in the body. */
export function writeOver(doc: Y.Doc, index: number, words: string): void {
  const paragraph = paragraphsOf(doc)[index];
  if (!paragraph) throw new Error(`There is no paragraph ${index}.`);
  paragraph.delete(0, paragraph.length);
  paragraph.insert(0, [new Y.XmlText(words)]);
}
