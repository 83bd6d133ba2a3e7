import { fieldNode } from './field';
import type { StoryNode } from './spec';

/**
 * An entry of a live blog: what was known at a time, with a title if it needs one, and any blocks. Entries
 * stand in the body itself and never in another block; those that are not released stay on the desk.
 */
export type EntryAttributes = {
  /** Names the entry on the page and in key points; the normaliser sees to it that no two have the same. */
  id: string | null;
  /** When it happened, ms since 1970 UTC. */
  at: number | null;
  /** Whether it stands before the others, however old it is. */
  pinned: boolean;
  /** Who writes it; empty where that is the authors of the story. */
  author: string;
  /** Whether readers get it with the next push of the story. */
  released: boolean;
};

export const entry: StoryNode = {
  name: 'entry',
  spec: {
    group: 'live',
    content: '(block | entryTitle)*',
    isolating: true,
    defining: true,
    draggable: true,
    attrs: {
      id: { default: null },
      at: { default: null },
      pinned: { default: false },
      author: { default: '' },
      released: { default: false },
    },
    parseDOM: [
      {
        tag: 'section[data-entry]',
        getAttrs: (element) => ({
          id: element.getAttribute('data-entry') || null,
          at: numberOf(element.getAttribute('data-at')),
          pinned: element.getAttribute('data-pinned') === 'true',
          author: element.getAttribute('data-author') ?? '',
          released: element.getAttribute('data-released') === 'true',
        }),
      },
    ],
    toDOM: ({ attrs }) => [
      'section',
      {
        'data-entry': attrs.id ?? '',
        'data-at': attrs.at,
        'data-pinned': String(attrs.pinned === true),
        'data-author': attrs.author,
        'data-released': String(attrs.released === true),
      },
      0,
    ],
  },
};

export const entryTitle = fieldNode('entryTitle', 'bare');

/** Ids that an address can point to (`#…`), as an entry has them on the page. */
export const isEntryId = (id: unknown): id is string =>
  typeof id === 'string' && /^[a-z0-9][a-z0-9-]{0,63}$/.test(id);

function numberOf(text: string | null): number | null {
  const number = text === null || text === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}
