import type { TextPart } from '@shared/story/layout';
import { schemaOf } from '@shared/story/readable';
import { Editor, type Extensions } from '@tiptap/react';
import { words } from '../i18n';
import { readingSpecOf } from './reading/reading';

type PartEditorOptions = {
  part: TextPart;
  extensions: Extensions;
  isReadOnly: boolean;
  onFocus: () => void;
};

/**
 * One of the three editors of a canvas. It has the shared schema's own structure, so what it can
 * write is exactly what every desk can merge.
 */
export function partEditor(options: PartEditorOptions): Editor {
  const { part, extensions, isReadOnly, onFocus } = options;
  return new Editor({
    extensions,
    schemaSpec: isReadOnly ? readingSpecOf(part) : schemaOf(part).spec,
    editable: !isReadOnly,
    injectCSS: false,
    enablePasteRules: false,
    enableCoreExtensions: { delete: false }, // Compares the document with each letter, and nobody listens.
    editorProps: {
      attributes: {
        'aria-label': words.canvas.parts[part],
        'aria-multiline': String(part === 'body'),
        'aria-placeholder': words.canvas.hints[part],
        ...(isReadOnly ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
      },
      scrollMargin: SCROLL_MARGIN,
      scrollThreshold: SCROLL_MARGIN,
    },
    onFocus,
  });
}

/** The line of the caret stays clear of the bars above and below, px. */
const SCROLL_MARGIN = { top: 64, bottom: 64, left: 0, right: 0 };
