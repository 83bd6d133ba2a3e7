import type { TextPart } from '@shared/story/layout';
import { normaliseLine } from '@shared/story/normalise';
import type { EditionId } from '@shared/story/vocabulary';
import type { Extensions } from '@tiptap/core';
import type * as Y from 'yjs';
import { words } from '../i18n';
import { documentNode, textNode } from './nodes/document';
import { lineNode } from './nodes/paragraph';
import { beside } from './plugins/beside';
import { storyBinding } from './plugins/binding';
import { freshCaret } from './plugins/fresh-caret';
import { isolates } from './plugins/isolates';
import { normaliser } from './plugins/normaliser';
import { oneLine } from './plugins/one-line';
import { type Entry, partMoves } from './plugins/part-moves';
import { placeholder } from './plugins/placeholder';
import { undoSteps } from './plugins/undo-steps';
import { reading, unknownNode } from './reading/reading';

/** What ties an editor to its part of the story and to the parts beside it. */
export type PartWiring = {
  part: TextPart;
  fragment: Y.XmlFragment;
  undo: Y.UndoManager;
  /** The language of the story. */
  edition: () => EditionId;
  isReadOnly: boolean;
  onUndo: () => void;
  onRedo: () => void;
  onUp: (entry: Entry) => boolean;
  onDown: (entry: Entry) => boolean;
};

/** The editor of a headline or a deck: one line of bare text. */
export function lineExtensions(wiring: PartWiring): Extensions {
  const { part, fragment, isReadOnly, onUp, onDown } = wiring;
  const line = [documentNode, lineNode, textNode];
  if (isReadOnly) return [...line, unknownNode, reading(fragment)];
  return [
    ...line,
    storyBinding(wiring),
    undoSteps(wiring.undo),
    freshCaret,
    normaliser(normaliseLine),
    placeholder(words.canvas.hints[part]),
    partMoves({ onUp, onDown, enterLeaves: true }),
    oneLine(wiring.edition),
    beside,
    isolates,
  ];
}
