import { listPattern, momentOf, readTimeOf } from '@shared/page/numbers-and-dates';
import { wordsOf } from '@shared/page/words';
import type { StoryProjection } from '@shared/story/projection';
import { readMinutes } from '@shared/story/text';
import { words } from '../../i18n';

type Props = { story: Pick<StoryProjection, 'authors' | 'fields' | 'words'> };

/** The line of who and when under the deck, as readers will see it. Written in the inspector. */
export function Byline({ story: { authors, fields, words: count } }: Props) {
  const { edition, source, publishedAt } = fields;
  const { by, source: sourceWord } = wordsOf(edition);
  const names = listPattern(edition, authors.length)
    .map((piece) => (typeof piece === 'string' ? piece : (authors[piece]?.name ?? '')))
    .join('');
  return (
    <div className="sheet-byline">
      {names === '' ? (
        <span className="sheet-missing">{words.canvas.noAuthor}</span>
      ) : (
        <span>
          {by} <strong>{names}</strong>
        </span>
      )}
      {source === '' ? null : (
        <span>
          {sourceWord}: {source}
        </span>
      )}
      {publishedAt === null ? null : (
        <time dateTime={new Date(publishedAt).toISOString()}>
          {momentOf(edition, new Date(publishedAt).toISOString())}
        </time>
      )}
      <span>{readTimeOf(edition, readMinutes(count))}</span>
    </div>
  );
}
