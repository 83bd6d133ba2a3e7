// @vitest-environment jsdom

import type { Block } from '@shared/story/blocks';
import { textOfRuns } from '@shared/story/inline';
import { bodyOf } from '@shared/story/layout';
import { bodySchema } from '@shared/story/schema';
import { align } from '@shared/story/translation/align';
import { holdAnchors } from '@shared/story/translation/hold-anchors';
import { readKept } from '@shared/story/translation/kept';
import { passagesOf } from '@shared/story/translation/passages';
import { alignStories } from '@shared/story/translation/progress';
import { markTranslated, translating } from '@shared/story/translation/translate';
import { DOMParser, DOMSerializer } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Desk, EditingWindow, letters, lettersOf, textblocks } from '../story/desk';
import { applyEdit, edits } from '../story/edits';
import { editionBytes, storyOf } from './stories';

/** A desk whose editor holds what its text is the translation of, as the canvas does. */
class TranslatingDesk extends Desk {
  /** Texts whose anchors it has ever written anew. */
  readonly renamed = new Set<string>();

  override edit(
    change: (transaction: Transaction, state: EditorState) => void,
    part?: 'headline' | 'deck' | 'body',
  ): void {
    const before = new Map(passagesOf(this.editor).map(({ id, of }) => [id, of.join()]));
    super.edit((transaction, state) => {
      change(transaction, state);
      holdAnchors(transaction, state.doc, transaction.mapping);
    }, part);
    for (const { id, of } of passagesOf(this.editor)) {
      if (before.has(id) && before.get(id) !== of.join()) this.renamed.add(id);
    }
  }
}

const WORDS = ['harbour', 'ferry', 'breakwater', 'island', 'morning', 'baker', 'captain', 'milk'];

/** A story with one of each block, whose texts have no word in common. */
function original(): Y.Doc {
  let next = 0;
  const words = (): string => {
    next += 1;
    return WORDS.map((word) => `${word}${next}`).join(' ');
  };
  const run = () => [{ text: words() }];
  const text = (): Block => ({ type: 'paragraph', runs: run() });
  return storyOf([
    { type: 'figure', media: null, caption: run(), credit: words(), alternative: words() },
    ...[text(), text(), text()],
    { type: 'list', ordered: false, items: [[text()], [text()]] },
    { type: 'blockquote', blocks: [text(), text()] },
    { type: 'pull-quote', quotation: run(), attribution: words() },
    { type: 'fact-box', title: words(), blocks: [text(), text()] },
    { type: 'table', caption: run(), headerRow: true, rows: [[run(), run()]] },
    text(),
    {
      type: 'key-points',
      points: [
        { runs: run(), entry: null },
        { runs: run(), entry: null },
      ],
    },
  ]);
}

/** The base of an edition in which each text holds letters of its own; and whose each letter is. */
function filledEdition(source: Y.Doc, letter: () => string) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, editionBytes(source));
  const homes = new Map<string, string>();
  doc.transact(() => {
    for (const { of } of passagesOf(doc)) {
      const element = elementFor(doc, of[0] ?? '');
      const word = letter() + letter() + letter() + letter();
      element?.insert(0, [new Y.XmlText(word)]);
      if (element) for (const one of word) homes.set(one, of[0] ?? '');
    }
  });
  return { base: Y.encodeStateAsUpdate(doc), homes };
}

function elementFor(doc: Y.Doc, id: string): Y.XmlElement | undefined {
  const walk = (parent: Y.XmlFragment): Y.XmlElement[] =>
    (parent.toArray() as Y.XmlElement[]).flatMap((child) =>
      child instanceof Y.XmlElement ? [child, ...walk(child)] : [],
    );
  return walk(bodyOf(doc)).find((element) => element.getAttribute('original') === id);
}

/** Letters that stand where nothing says that they belong to the passage that they were written for. */
function astray(doc: Y.Doc, homes: ReadonlyMap<string, string>): string[] {
  const found = new Set<string>();
  const here = lettersOf(doc);
  for (const { runs, of } of passagesOf(doc)) {
    for (const one of textOfRuns(runs)) if (of.includes(homes.get(one) ?? '')) found.add(one);
  }
  return [...homes.keys()].filter((one) => here.has(one) && !found.has(one));
}

/**
 * Letters that a desk has in texts whose anchors both desks wrote anew, each in its way: the last of them
 * wins there. (An editor that replaces much also gives the node of one text to another.)
 */
function contested(a: TranslatingDesk, b: TranslatingDesk): Set<string> {
  const isBoth = ({ id }: { id: string }): boolean => a.renamed.has(id) && b.renamed.has(id);
  return new Set(
    [a, b]
      .flatMap(({ editor }) => passagesOf(editor).filter(isBoth))
      .flatMap(({ runs }) => [...textOfRuns(runs)]),
  );
}

describe('the text of an edition', () => {
  test('stays the partner of its original through splits, joins, moves and changes of kind', () => {
    fc.assert(
      fc.property(edits(14), (plan) => {
        const letter = letters();
        const source = original();
        const { base, homes } = filledEdition(source, letter);
        const desk = new TranslatingDesk(200, base);
        for (const edit of plan) applyEdit(desk, edit, letter);
        expect(astray(desk.editor, homes)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('stays it when two desks merge, but for texts that both put together anew', () => {
    fc.assert(
      fc.property(edits(8), edits(8), (planA, planB) => {
        const letter = letters();
        const source = original();
        const { base, homes } = filledEdition(source, letter);
        const [a, b] = [new TranslatingDesk(200, base), new TranslatingDesk(300, base)];
        for (const edit of planA) applyEdit(a, edit, letter);
        for (const edit of planB) applyEdit(b, edit, letter);
        const both = contested(a, b);
        const [fromA, fromB] = [Y.encodeStateAsUpdate(a.log), Y.encodeStateAsUpdate(b.log)];
        a.receive(fromB);
        b.receive(fromA);
        expect(astray(a.editor, homes).filter((one) => !both.has(one))).toEqual([]);
        expect(alignStories(source, a.log)).toEqual(alignStories(source, b.log));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a key point of an edition', () => {
  const points = (...texts: string[]): Block => ({
    type: 'key-points',
    points: texts.map((words) => ({ runs: [{ text: words }], entry: null })),
  });
  const namedIn = ({ editor }: Desk) =>
    passagesOf(editor).flatMap(({ kind, runs, of }) =>
      kind === 'keyPoint' ? [[textOfRuns(runs), of.length]] : [],
    );

  test('names its original when it is written in, and both when two become one', () => {
    const desk = new TranslatingDesk(
      200,
      editionBytes(storyOf([points('The harbour', 'A ferry')])),
    );
    desk.edit((transaction) => transaction.insertText('Two', 4).insertText('One', 2));
    expect(namedIn(desk)).toEqual([
      ['One', 1],
      ['Two', 1],
    ]);
    desk.edit((transaction) => transaction.join(6));
    expect(namedIn(desk)).toEqual([['OneTwo', 2]]);
  });

  test('names what is drawn into it from the block after it', () => {
    const letter = letters();
    const { base, homes } = filledEdition(original(), letter);
    const desk = new TranslatingDesk(200, base);
    applyEdit(desk, { type: 'add-key-point', at: 0, to: 0 }, letter);
    desk.edit((transaction) => {
      const [point, next] = textblocks(transaction.doc);
      if (point && next) transaction.delete(point.start, next.start);
    });
    expect(astray(desk.editor, homes)).toEqual([]);
  });

  test('keeps the name through the clipboard, and the entry that it leads to', () => {
    const point = bodySchema.nodes.keyPoint.create({ entry: 'e1', original: '1-2' });
    const html = DOMSerializer.fromSchema(bodySchema).serializeNode(point) as HTMLElement;
    const list = document.createElement('ul');
    list.dataset.keyPoints = '';
    list.append(html);
    const page = document.createElement('div');
    page.append(list);
    const read = DOMParser.fromSchema(bodySchema).parse(page).firstChild?.firstChild;
    expect(read?.attrs).toEqual(point.attrs);
  });
});

describe('what changed since it was translated', () => {
  test('is marked in exactly the passages whose words changed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 6 }), (places) => {
        const source = original();
        const { base } = filledEdition(source, letters());
        const edition = new Y.Doc();
        Y.applyUpdate(edition, base);
        for (const pair of alignStories(source, edition)) markTranslated(edition, pair);
        const texts = passagesOf(source).filter(({ runs }) => runs.length > 0);
        const changed = new Set(places.flatMap((place) => texts[place]?.id ?? []));
        for (const id of changed) {
          const text = elementById(source, id)?.get(0) as Y.XmlText;
          text.insert(text.length, ' late');
        }
        const marked = alignStories(source, edition).filter(
          ({ standing }) => standing !== 'translated',
        );
        expect(marked.every(({ standing }) => standing === 'changed')).toBe(true);
        expect(new Set(marked.flatMap(({ originals }) => originals.map(({ id }) => id)))).toEqual(
          changed,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('pairs every passage of an original once, whatever was done to both', () => {
    fc.assert(
      fc.property(edits(10), edits(6), (plan, planOfEdition) => {
        const letter = letters();
        const source = original();
        const { base } = filledEdition(source, letter);
        const writer = new EditingWindow(400, Y.encodeStateAsUpdate(source));
        for (const edit of plan) applyEdit(writer, edit, letter);
        const desk = new TranslatingDesk(200, base);
        for (const edit of planOfEdition) applyEdit(desk, edit, letter);
        const passages = passagesOf(writer.editor);
        const pairs = align(passages, passagesOf(desk.editor), readKept(desk.editor));
        const paired = pairs.flatMap(({ originals }) => originals.map(({ id }) => id));
        expect(new Set(paired).size).toBe(paired.length);
        const written = passages.filter(({ runs }) => runs.length > 0).map(({ id }) => id);
        expect(written.filter((id) => !paired.includes(id))).toEqual([]);
        for (const { originals, editions } of pairs) {
          const [one] = [...originals, ...editions];
          const stories = { original: writer.editor, edition: desk.editor };
          if (one) translating(stories, one.id, markTranslated);
        }
        const again = align(passages, passagesOf(desk.editor), readKept(desk.editor));
        expect(again.filter(({ standing }) => standing === 'changed')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

const elementById = (doc: Y.Doc, id: string): Y.XmlElement | undefined => {
  const walk = (parent: Y.XmlFragment): Y.XmlElement[] =>
    (parent.toArray() as Y.XmlElement[]).flatMap((child) =>
      child instanceof Y.XmlElement ? [child, ...walk(child)] : [],
    );
  return walk(bodyOf(doc)).find(({ _item }) => `${_item?.id.client}-${_item?.id.clock}` === id);
};
