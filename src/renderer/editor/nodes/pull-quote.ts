import { attribution, pullQuote, quotation } from '@shared/story/schema/pull-quote';
import type { Node } from '@tiptap/core';
import { words } from '../../i18n';
import { fieldView } from '../fields/field-view';
import { nodeFromSpec } from '../from-spec';
import { pullQuoteView } from '../pull-quote/pull-quote-view';

/** A pull quote with what was said and by whom, as nodes of the body. */
export const pullQuoteNodes: Node[] = [
  nodeFromSpec(pullQuote, { allowGapCursor: false, addNodeView: () => pullQuoteView }),
  nodeFromSpec(quotation, {
    addNodeView: () =>
      fieldView({
        label: words.insertables['pull-quote'].label,
        hint: words.canvas.quote.hint,
        isNeeded: true,
      }),
  }),
  nodeFromSpec(attribution, {
    addNodeView: () =>
      fieldView({
        label: words.canvas.quote.attribution,
        hint: words.canvas.quote.attributionHint,
      }),
  }),
];
