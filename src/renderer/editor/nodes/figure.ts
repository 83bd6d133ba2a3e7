import { alternative, caption, credit, figure } from '@shared/story/schema/figure';
import type { Node } from '@tiptap/core';
import { figureTextKeys } from '../figure/figure-text-keys';
import { figureTextView } from '../figure/figure-text-view';
import { type FigureViewOptions, figureView } from '../figure/figure-view';
import { nodeFromSpec } from '../from-spec';

/** A figure and its texts, as nodes of the body. */
export const figureNodes = (options: FigureViewOptions): Node[] => [
  nodeFromSpec(figure, {
    // Between its texts nothing can be written.
    allowGapCursor: false,
    addNodeView: () => figureView(options),
    addKeyboardShortcuts() {
      return figureTextKeys(this.editor);
    },
  }),
  nodeFromSpec(caption, { addNodeView: () => figureTextView('caption') }),
  nodeFromSpec(credit, { addNodeView: () => figureTextView('credit') }),
  nodeFromSpec(alternative, { addNodeView: () => figureTextView('alternative') }),
];
