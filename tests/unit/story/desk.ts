import {
  bodyOf,
  deckOf,
  headlineOf,
  newStory,
  TEXT_PARTS,
  type TextPart,
  textPartOf,
} from '@shared/story/layout';
import { mergeUpdate } from '@shared/story/merge';
import { schemaOf } from '@shared/story/readable';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, EditorState as State, type Transaction } from '@tiptap/pm/state';
import { updateYFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/** A part of a story as an editor loads it. */
export const nodeOf = (doc: Y.Doc, part: TextPart): Node =>
  yXmlFragmentToProseMirrorRootNode(textPartOf(doc, part), schemaOf(part));

/** Everything that is written in a story, in the binding's own spelling. */
export const writtenIn = (doc: Y.Doc): string =>
  [headlineOf(doc), deckOf(doc), bodyOf(doc)].map(String).join('\n');

/**
 * A window that edits a story: the document of its editors, which forgets what it deletes. Edits go
 * through ProseMirror transactions and the binding's own difference, as typing does.
 */
export class EditingWindow {
  readonly editor = new Y.Doc();
  /** What it wrote, to be sent to main. */
  readonly updates: Uint8Array[] = [];

  constructor(clientID: number, base: Uint8Array = newStory()) {
    this.editor.clientID = clientID;
    Y.applyUpdate(this.editor, base, 'main');
    this.editor.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'main') this.wrote(update);
    });
  }

  protected wrote(update: Uint8Array): void {
    this.updates.push(update);
  }

  /** What main sends to a window that has the story open. */
  hear(update: Uint8Array): void {
    Y.applyUpdate(this.editor, update, 'main');
  }

  body(): Node {
    return nodeOf(this.editor, 'body');
  }

  /** Edits a part as its editor would: a transaction, then the smallest change of the document. */
  edit(
    change: (transaction: Transaction, state: EditorState) => void,
    part: TextPart = 'body',
  ): void {
    const state = State.create({ doc: nodeOf(this.editor, part) });
    const transaction = state.tr;
    change(transaction, state);
    if (!transaction.docChanged) return;
    const meta = { mapping: new Map(), isOMark: new Map() };
    this.editor.transact(() =>
      updateYFragment(this.editor, textPartOf(this.editor, part), transaction.doc, meta as never),
    );
  }

  change(edit: (doc: Y.Doc) => void): void {
    this.editor.transact(() => edit(this.editor));
  }
}

/** A desk with one window, and the document that main keeps beside the log, which forgets nothing. */
export class Desk extends EditingWindow {
  readonly log = new Y.Doc({ gc: false });

  constructor(clientID: number, base: Uint8Array = newStory()) {
    super(clientID, base);
    Y.applyUpdate(this.log, base);
  }

  protected override wrote(update: Uint8Array): void {
    super.wrote(update);
    this.receive(update);
  }

  /** What main does with an update, from a window or from another desk. */
  receive(update: Uint8Array): void {
    const rescue = mergeUpdate(this.log, update);
    this.hear(update);
    if (rescue) this.hear(rescue);
  }
}

/** Text blocks of a document, with the position in front of their first character. */
export function textblocks(doc: Node): { node: Node; start: number }[] {
  const found: { node: Node; start: number }[] = [];
  doc.descendants((node, position) => {
    if (node.isTextblock) found.push({ node, start: position + 1 });
    return !node.isTextblock;
  });
  return found;
}

/** Letters that stand for themselves: each is used once in a run, and an edit cannot cut one in two. */
export function letters(): () => string {
  let next = 0x4e00;
  return () => String.fromCodePoint(next++);
}

export const lettersOf = (doc: Y.Doc): Set<string> => new Set(countLetters(doc).keys());

/** How often each letter is written. */
export function countLetters(doc: Y.Doc): Map<string, number> {
  const counts = new Map<string, number>();
  for (const part of TEXT_PARTS) {
    for (const letter of nodeOf(doc, part).textContent.match(/[\u4e00-\u9fff]/g) ?? []) {
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
  }
  return counts;
}
