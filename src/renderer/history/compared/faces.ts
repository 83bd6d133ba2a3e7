import type { BlockRow } from '@shared/story/compare';
import { anatomyOf, type Part } from '@shared/story/compare/anatomy';
import type { Inside } from '@shared/story/compare/blocks';
import { words } from '../../i18n';

/** What a row shows: its block, taken apart into texts that are compared and blocks that are. */
export type Face = Pick<Inside, 'texts' | 'facts' | 'rows'> & { part: Part };

/** One shape for every row, so that what is the same or new is drawn as what was changed is. */
export function faceOf(row: BlockRow): Face {
  switch (row.change) {
    case 'changed':
    case 'moved-here':
      return { ...row.inside, part: row.inside.after };
    case 'added':
    case 'removed':
    case 'same':
      return whole(row.part, row.change);
    case 'moved-away':
      return whole(row.part, 'same');
  }
}

function whole(part: Part, change: 'added' | 'removed' | 'same'): Face {
  const { texts, parts } = anatomyOf(part);
  return {
    part,
    texts: Object.entries(texts).map(([name, runs]) => ({
      name,
      pieces: runs.filter(({ text }) => text !== '').map((run) => ({ change, run })),
    })),
    facts: [],
    rows: parts.map((inner, at): BlockRow => {
      if (change === 'added') return { change, before: null, after: at, part: inner };
      if (change === 'removed') return { change, before: at, after: null, part: inner };
      return { change, before: at, after: at, part: inner };
    }),
  };
}

export const nameOf = (part: Part): string => words.compared.blocks[part.type];
