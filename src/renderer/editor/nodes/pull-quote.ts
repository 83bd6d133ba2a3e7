import { attribution, pullQuote, quotation } from '@shared/story/schema/pull-quote';
import type { Node } from '@tiptap/core';
import { fieldView } from '../fields/field-view';
import { nodeFromSpec } from '../from-spec';
import { pullQuoteView } from '../pull-quote/pull-quote-view';

/** A pull quote with what was said and by whom, as nodes of the body. */
export const pullQuoteNodes: Node[] = [
  nodeFromSpec(pullQuote, { allowGapCursor: false, addNodeView: () => pullQuoteView }),
  nodeFromSpec(quotation, {
    addNodeView: () =>
      fieldView({ label: 'Pull quote', hint: 'One sentence worth stopping for', isNeeded: true }),
  }),
  nodeFromSpec(attribution, {
    addNodeView: () => fieldView({ label: 'Attribution', hint: 'Who said it' }),
  }),
];
