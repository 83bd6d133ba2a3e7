import { fieldNode } from './field';
import type { StoryNode } from './spec';
import { translatable } from './translatable';

/**
 * A table: what it shows, and rows of cells that each hold one line of text. No cell spans others, so
 * that rows and columns which two desks add at the same time still make a table. A row that is
 * shorter than the widest is filled up by the normaliser.
 */
export const table: StoryNode = {
  name: 'table',
  spec: {
    group: 'block',
    content: '(tableCaption | tableRow)*',
    isolating: true,
    draggable: true,
    attrs: { headerRow: { default: true } },
    parseDOM: [{ tag: 'table', getAttrs: (element) => ({ headerRow: hasHeaderRow(element) }) }],
    toDOM: ({ attrs }) => ['table', { 'data-header-row': String(attrs.headerRow !== false) }, 0],
  },
};

const caption = fieldNode('tableCaption', 'marked');
export const tableCaption = translatable({
  ...caption,
  spec: { ...caption.spec, parseDOM: [{ tag: 'caption' }], toDOM: () => ['caption', 0] },
});

export const tableRow: StoryNode = {
  name: 'tableRow',
  spec: {
    content: 'tableCell*',
    selectable: false,
    parseDOM: [{ tag: 'tr' }],
    toDOM: () => ['tr', 0],
  },
};

export const tableCell = translatable({
  name: 'tableCell',
  spec: {
    content: 'text*',
    isolating: true,
    defining: true,
    selectable: false,
    parseDOM: [{ tag: 'td' }, { tag: 'th' }],
    toDOM: () => ['td', 0],
  },
});

/** Tables of other programs have a header row when their first one is made of headers. */
function hasHeaderRow(table: HTMLElement): boolean {
  const said = table.getAttribute('data-header-row');
  if (said !== null) return said !== 'false';
  return table.querySelector('tr')?.querySelector('th') != null;
}
