import type { NodeViewRenderer } from '@tiptap/core';
import './fact-box.css';

/** A fact box on the sheet, set as on the page. */
export const factBoxView: NodeViewRenderer = () => {
  const dom = document.createElement('div');
  dom.className = 'fact-box';
  dom.setAttribute('role', 'group');
  dom.setAttribute('aria-label', 'Fact box');
  return { dom, contentDOM: dom };
};
