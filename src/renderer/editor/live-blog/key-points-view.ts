import type { NodeViewRenderer } from '@tiptap/core';
import { language, words } from '../../i18n';
import './live-blog.css';

/** The key points on the sheet, set as on the page, under their name. */
export const keyPointsView: NodeViewRenderer = () => {
  const dom = document.createElement('div');
  dom.className = 'key-points';
  dom.setAttribute('role', 'group');
  dom.setAttribute('aria-label', words.liveBlog.keyPoints);
  const name = document.createElement('p');
  name.className = 'key-points-name';
  name.contentEditable = 'false';
  name.setAttribute('aria-hidden', 'true');
  name.lang = language;
  name.textContent = words.liveBlog.keyPoints;
  const contentDOM = document.createElement('ul');
  dom.append(name, contentDOM);
  return { dom, contentDOM, ignoreMutation: ({ target }) => !contentDOM.contains(target) };
};
