import type { NodeViewRenderer } from '@tiptap/core';
import './fact-box.css';
import { words } from '../../i18n';

/** A fact box on the sheet, set as on the page. */
export const factBoxView: NodeViewRenderer = () => {
  const dom = document.createElement('div');
  dom.className = 'fact-box';
  dom.setAttribute('role', 'group');
  dom.setAttribute('aria-label', words.insertables['fact-box'].label);
  return { dom, contentDOM: dom };
};
