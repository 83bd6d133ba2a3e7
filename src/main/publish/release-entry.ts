import { bodyOf } from '@shared/story/layout';
import * as Y from 'yjs';

/**
 * Releases an entry of a live blog to readers, or takes it from them: they get it, or lose it, with the
 * next push. To be called in a transaction of the document.
 */
export function releaseEntry(doc: Y.Doc, id: string, released: boolean): void {
  for (const node of bodyOf(doc).toArray()) {
    if (!(node instanceof Y.XmlElement) || node.nodeName !== 'entry') continue;
    if (node.getAttribute('id') !== id) continue;
    // Yjs types attributes as text, and keeps any JSON value.
    node.setAttribute('released', released as unknown as string);
  }
}
