import { alternative, caption, credit, figure } from '@shared/story/schema/figure';
import type { Node } from '@tiptap/core';
import { words } from '../../i18n';
import { fieldView } from '../fields/field-view';
import { figureView } from '../figure/figure-view';
import { nodeFromSpec } from '../from-spec';
import type { PictureOptions } from '../pictures/intake';

/** A figure and its texts, as nodes of the body. */
export const figureNodes = (options: PictureOptions): Node[] => [
  nodeFromSpec(figure, {
    // Between its texts nothing can be written.
    allowGapCursor: false,
    addNodeView: () => figureView(options),
  }),
  nodeFromSpec(caption, {
    addNodeView: () =>
      fieldView({
        label: words.canvas.figure.caption,
        hint: words.canvas.figure.captionHint,
        hasLabel: true,
      }),
  }),
  nodeFromSpec(credit, {
    addNodeView: () =>
      fieldView({
        ...{ label: words.canvas.figure.credit, hint: words.canvas.figure.creditHint },
        ...{ isNeeded: true, hasLabel: true },
      }),
  }),
  nodeFromSpec(alternative, {
    addNodeView: () =>
      fieldView({
        label: words.canvas.figure.alternative,
        hint: words.canvas.figure.alternativeHint,
        ...{ isNeeded: true, hasLabel: true },
      }),
  }),
];
