import type { SetPart } from '@shared/story/layout';
import { bodyOf, newStory, setPartOf } from '@shared/story/layout';
import { mergeUpdate } from '@shared/story/merge';
import { addToSet, moveInSet, readSet, removeFromSet } from '@shared/story/ordered-set';
import { bodySchema } from '@shared/story/schema';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import {
  type EditorState,
  EditorState as State,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import { canJoin, canSplit } from '@tiptap/pm/transform';
import { updateYFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/**
 * A desk without its windows: the document of an editor (which forgets what it deletes, as in the
 * renderer) and the one that main keeps beside the log (which does not). Edits go through
 * ProseMirror transactions and the binding's own difference, as typing does.
 */
export class Desk {
  readonly editor = new Y.Doc();
  readonly log = new Y.Doc({ gc: false });
  readonly updates: Uint8Array[] = [];

  constructor(clientID: number, base: Uint8Array = newStory()) {
    this.editor.clientID = clientID;
    Y.applyUpdate(this.editor, base, 'base');
    Y.applyUpdate(this.log, base);
    this.editor.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'base' || origin === 'main') return;
      this.updates.push(update);
      this.receive(update);
    });
  }

  /** What main does with an update, from a window or from another desk. */
  receive(update: Uint8Array): void {
    const rescue = mergeUpdate(this.log, update);
    Y.applyUpdate(this.editor, update, 'main');
    if (rescue) Y.applyUpdate(this.editor, rescue, 'main');
  }

  body(): Node {
    return yXmlFragmentToProseMirrorRootNode(bodyOf(this.editor), bodySchema);
  }

  /** Edits the body as the editor would: a transaction, then the smallest change of the document. */
  edit(change: (transaction: Transaction, state: EditorState) => void): void {
    const state = State.create({ doc: this.body() });
    const transaction = state.tr;
    change(transaction, state);
    if (!transaction.docChanged) return;
    const meta = { mapping: new Map(), isOMark: new Map() };
    this.editor.transact(() =>
      updateYFragment(this.editor, bodyOf(this.editor), transaction.doc, meta as never),
    );
  }

  change(edit: (doc: Y.Doc) => void): void {
    this.editor.transact(() => edit(this.editor));
  }
}

/** Text blocks of a body, with the position in front of their first character. */
export function textblocks(doc: Node): { node: Node; start: number }[] {
  const found: { node: Node; start: number }[] = [];
  doc.descendants((node, position) => {
    if (node.isTextblock) found.push({ node, start: position + 1 });
    return !node.isTextblock;
  });
  return found;
}

/** One edit, chosen by numbers from 0 to 1 so that a failing case shrinks. */
export type Edit = {
  type:
    | 'type'
    | 'delete'
    | 'split'
    | 'join'
    | 'replace-all'
    | 'heading'
    | 'quote'
    | 'add-figure'
    | 'move-block'
    | 'delete-block'
    | 'add-member'
    | 'move-member'
    | 'remove-member';
  at: number;
  to: number;
};

const pick = <T>(items: readonly T[], at: number): T | undefined =>
  items[Math.min(items.length - 1, Math.floor(at * items.length))];
const SETS: SetPart[] = ['tags', 'related', 'authors'];

/** Applies an edit; `letter` gives characters that stand nowhere else. */
export function applyEdit(desk: Desk, edit: Edit, letter: () => string): void {
  const set = setPartOf(desk.editor, pick(SETS, edit.to) ?? 'tags');
  const member = pick(readSet<object>(set), edit.at)?.id;
  switch (edit.type) {
    case 'add-member':
      desk.change(() => addToSet(set, `m${Math.floor(edit.at * 6)}`, { label: 'x' }));
      break;
    case 'move-member':
      if (member) desk.change(() => moveInSet(set, member, Math.floor(edit.to * 4)));
      break;
    case 'remove-member':
      if (member) desk.change(() => removeFromSet(set, member));
      break;
    default:
      desk.edit((transaction) => editBody(transaction, edit, letter));
  }
}

function editBody(transaction: Transaction, edit: Edit, letter: () => string): void {
  const { doc } = transaction;
  const block = pick(textblocks(doc), edit.at);
  const size = block?.node.content.size ?? 0;
  const from = (block?.start ?? 0) + Math.floor(edit.to * (size + 1));
  const top = blockAt(doc, edit.at);
  switch (edit.type) {
    case 'type':
      if (block) transaction.insertText(letter() + letter(), from);
      else transaction.insert(0, paragraph(letter()));
      break;
    case 'delete':
      if (block && size > 0) transaction.delete(from, Math.min(from + 3, block.start + size));
      break;
    case 'split':
      if (block && canSplit(doc, from)) transaction.split(from);
      break;
    case 'join':
      if (block && doc.resolve(block.start - 1).nodeBefore?.isTextblock) {
        if (canJoin(doc, block.start - 1)) transaction.join(block.start - 1);
      }
      break;
    case 'replace-all': {
      // Select all, then paste the first half of what was there behind a new paragraph.
      const half = Math.ceil(doc.childCount / 2);
      const kept = doc.children.slice(0, half);
      transaction.replace(
        0,
        doc.content.size,
        new Slice(Fragment.from([paragraph(letter()), ...kept]), 0, 0),
      );
      break;
    }
    case 'heading':
      if (block?.node.type.name === 'paragraph') {
        transaction.setSelection(TextSelection.create(doc, from));
        transaction.setBlockType(from, from, bodySchema.nodes.heading, { level: 3 });
      }
      break;
    case 'quote':
      if (top)
        transaction.replaceWith(
          top.from,
          top.to,
          bodySchema.nodes.blockquote.create(null, top.node),
        );
      break;
    case 'add-figure':
      transaction.insert(blockAt(doc, edit.to)?.from ?? 0, figure(letter));
      break;
    case 'move-block': {
      if (!top) break;
      transaction.delete(top.from, top.to);
      transaction.insert(blockAt(transaction.doc, edit.to)?.from ?? 0, top.node);
      break;
    }
    case 'delete-block':
      if (top) transaction.delete(top.from, top.to);
  }
}

function blockAt(doc: Node, at: number): { node: Node; from: number; to: number } | null {
  const index = Math.min(doc.childCount - 1, Math.floor(at * doc.childCount));
  if (index < 0) return null;
  let from = 0;
  for (let before = 0; before < index; before++) from += doc.child(before).nodeSize;
  const node = doc.child(index);
  return { node, from, to: from + node.nodeSize };
}

const paragraph = (text: string): Node =>
  bodySchema.nodes.paragraph.create(null, bodySchema.text(text));

function figure(letter: () => string): Node {
  const { figure: node, caption, credit, alternative } = bodySchema.nodes;
  return node.create({ media: 'a'.repeat(64), mime: 'image/png', width: 3, height: 2 }, [
    caption.create(null, bodySchema.text(letter())),
    credit.create(null, bodySchema.text(letter())),
    alternative.create(null, bodySchema.text(letter())),
  ]);
}
