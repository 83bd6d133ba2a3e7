import { undoScopeOf } from '@shared/story/layout';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { LOCAL_EDIT } from './origins';

/** As Yjs itself types what a transaction touched. */
type AnyType = Parameters<Y.Transaction['changedParentTypes']['has']>[0];

/** Edits of one part within this time are one step, ms. */
const STEP_MS = 500;

/**
 * The one undo of a story: headline, deck, body, captions, fields, tags and links, in the order in
 * which this window changed them. An edit that touches another part than the one before begins a
 * new step, so that undo never takes back a tag together with a word.
 */
export function storyUndo(doc: Y.Doc): Y.UndoManager {
  const undo = new Y.UndoManager(undoScopeOf(doc), {
    captureTimeout: STEP_MS,
    trackedOrigins: new Set<unknown>([ySyncPluginKey, LOCAL_EDIT]),
    captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
    deleteFilter: isNotInUse,
  });

  let lastPlace = '';
  const onChange = (transaction: Y.Transaction) => {
    if (!undo.trackedOrigins.has(transaction.origin) || transaction.origin === undo) return;
    const place = placeOf(doc, transaction);
    if (place !== lastPlace) undo.stopCapturing();
    lastPlace = place;
  };
  doc.on('beforeObserverCalls', onChange);
  return undo;
}

/** Makes one step of the history of all that is done meanwhile, in whichever parts. */
export function asOneStep(undo: Y.UndoManager, work: () => void): void {
  undo.stopCapturing();
  const before = undo.undoStack.length;
  try {
    work();
  } finally {
    const steps = undo.undoStack.splice(before);
    const [step] = steps;
    if (step) {
      step.insertions = Y.mergeDeleteSets(steps.map(({ insertions }) => insertions));
      step.deletions = Y.mergeDeleteSets(steps.map(({ deletions }) => deletions));
      undo.undoStack.push(step);
    }
    undo.stopCapturing();
  }
}

/**
 * Undoing the making of a block must not delete what another desk has since written into it. Yjs
 * deletes children before their parents, so a block that still has length holds someone else's.
 */
function isNotInUse(item: Y.Item): boolean {
  if (!(item.content instanceof Y.ContentType)) return true;
  const { type } = item.content;
  return !(type instanceof Y.XmlFragment || type instanceof Y.XmlText) || type.length === 0;
}

const FIGURE_TEXT = /^(caption|credit|alternative)$/;

/** Names where a transaction wrote: the root type, the field, or the text of a figure. */
function placeOf(doc: Y.Doc, transaction: Y.Transaction): string {
  const places = new Set<string>();
  for (const [type, keys] of transaction.changed) places.add(placeOfType(doc, type, keys));
  return [...places].sort().join(' ');
}

function placeOfType(doc: Y.Doc, changed: AnyType, keys: Set<string | null>): string {
  let type = changed;
  while (type._item) {
    if (type instanceof Y.XmlElement && FIGURE_TEXT.test(type.nodeName)) {
      return `${type.nodeName} ${type._item.id.client}:${type._item.id.clock}`;
    }
    type = type._item.parent as AnyType;
  }
  const [root] = [...doc.share].find(([, shared]) => shared === type) ?? ['?'];
  return type instanceof Y.Map ? `${root} ${[...keys].join(',')}` : root;
}
