import { fieldNode } from './field';
import type { StoryNode } from './spec';

/** A sentence of the story, or of somebody in it, set large; and who said it. */
export const PULL_QUOTE_TEXTS = ['quotation', 'attribution'] as const;

export const pullQuote: StoryNode = {
  name: 'pullQuote',
  spec: {
    group: 'block',
    content: '(quotation | attribution)*',
    isolating: true,
    draggable: true,
    parseDOM: [{ tag: 'aside[data-pull-quote]' }],
    toDOM: () => ['aside', { 'data-pull-quote': '' }, 0],
  },
};

export const quotation = fieldNode('quotation', 'marked');
export const attribution = fieldNode('attribution', 'bare');
