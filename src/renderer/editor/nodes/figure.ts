import { alternative, caption, credit, figure } from '@shared/story/schema/figure';
import type { Node } from '@tiptap/core';
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
        label: 'Caption',
        hint: 'What is seen, where and when',
        hasLabel: true,
      }),
  }),
  nodeFromSpec(credit, {
    addNodeView: () =>
      fieldView({
        ...{ label: 'Credit', hint: 'Photographer / agency' },
        ...{ isNeeded: true, hasLabel: true },
      }),
  }),
  nodeFromSpec(alternative, {
    addNodeView: () =>
      fieldView({
        label: 'Alternative text',
        hint: 'What one would say to somebody who cannot see it',
        ...{ isNeeded: true, hasLabel: true },
      }),
  }),
];
