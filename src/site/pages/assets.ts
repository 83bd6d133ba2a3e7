import { createHash } from 'node:crypto';
import pageCss from '@shared/page/page.css?inline';
import followPage from './follow-page.client.js?raw';
import { fontFaces } from './fonts';

/** The style sheet of all pages. Its address changes with its text, so it can be kept for good. */
export const styleSheet = (() => {
  const text = `${fontFaces}\n${pageCss}`;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { path: `/assets/${hash}/page.css`, text };
})();

/** The one script of the pages; see there. */
export const pageScript = (() => {
  const hash = createHash('sha256').update(followPage).digest('hex').slice(0, 12);
  return { path: `/assets/${hash}/page.js`, text: followPage };
})();

export const ICON_PATH = '/assets/icon.svg';

/** The first letter of the paper's name, for the tab of a browser. */
export function icon(siteName: string): string {
  const letter = (/\p{L}|\p{N}/u.exec(siteName)?.[0] ?? 'G').toUpperCase();
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#a3271f"/>' +
    `<text x="16" y="23" text-anchor="middle" font-family="Georgia,serif" font-weight="700" font-size="21" fill="#fff">${letter}</text></svg>`
  );
}
