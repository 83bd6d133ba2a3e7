import type { StoryProjection } from '@shared/story/projection';
import { readMinutes } from '@shared/story/text';

type Header = Pick<StoryProjection, 'authors' | 'fields' | 'words'>;

/** What stands above the text of a story and around its headline. */
export const headerOf = ({ authors, fields, words }: StoryProjection): Header => ({
  authors,
  fields,
  words,
});

/** Whether two readings of a story look the same above its text: words count by the minute. */
export function sameHeader(a: Header, b: Header): boolean {
  return (
    readMinutes(a.words) === readMinutes(b.words) &&
    a.authors.length === b.authors.length &&
    a.authors.every(({ name }, index) => name === b.authors[index]?.name) &&
    SHOWN.every((field) => a.fields[field] === b.fields[field])
  );
}

const SHOWN = [
  ...(['kind', 'section', 'region', 'edition', 'source', 'publishedAt'] as const),
  'liveEndedAt' as const,
];
