import type { NodeViewRenderer } from '@tiptap/core';
import './pull-quote.css';
import { words } from '../../i18n';

/** A pull quote on the sheet, set as on the page: nothing in it but its two fields. */
export const pullQuoteView: NodeViewRenderer = () => {
  const dom = document.createElement('div');
  dom.className = 'pull-quote';
  dom.setAttribute('role', 'group');
  dom.setAttribute('aria-label', words.insertables['pull-quote'].label);
  return { dom, contentDOM: dom };
};
