import { entriesInOrder } from '../publish/entries-in-order';
import type { PublicEntry, PublicStory } from '../publish/public-story';
import type { EditionId } from '../story/vocabulary';
import { Blocks } from './blocks';
import { each } from './each';
import { KeyPoints } from './key-points';
import type { PageLinks } from './links';
import { dayOf, momentOf, timeOf } from './numbers-and-dates';
import { wordsOf } from './words';

/** Where an entry stands on its page. */
export const entryAnchor = (id: string): string => `entry-${id}`;

/** A body that has entries is told as a live blog, whatever its kind became. */
export const isLiveBody = ({ kind, body }: PublicStory): boolean =>
  kind === 'live' || body.some(({ type }) => type === 'entry');

/**
 * The body of a live blog. All that it shows are siblings, each entry with an id: an open page puts in what
 * is new and leaves the rest where it is (`follow-page.client.js`).
 */
export function LiveBody({ story, links }: { story: PublicStory; links: PageLinks }) {
  const { edition, kind, body } = story;
  const entries = entriesInOrder(story);
  const points = body.flatMap((block) => (block.type === 'key-points' ? block.points : []));
  const others = body.filter(({ type }) => type !== 'entry' && type !== 'key-points');
  const newest = entries
    .map(({ at }) => at)
    .sort()
    .at(-1);
  return (
    <>
      {kind === 'live' && <LiveState story={story} newest={newest} />}
      <Blocks blocks={others} edition={edition} links={links} dateline={story.dateline} />
      <KeyPoints points={points} entries={entries} edition={edition} />
      {entries.map((entry) => (
        <Entry key={entry.id} {...{ entry, edition, links, newest }} />
      ))}
    </>
  );
}

/** Whether the coverage goes on, and since when it does not. */
function LiveState({ story, newest }: { story: PublicStory; newest: string | undefined }) {
  const { edition, liveEndedAt } = story;
  const words = wordsOf(edition);
  if (liveEndedAt !== undefined) {
    return (
      <p className="live-state" data-part="live-state" data-ended="">
        <strong>{words.liveEnded}</strong>{' '}
        <time dateTime={liveEndedAt}>{momentOf(edition, liveEndedAt)}</time>
      </p>
    );
  }
  return (
    <p className="live-state" data-part="live-state">
      <strong className="live">{words.live}</strong>{' '}
      {newest && (
        <span>
          {words.updated}: <time dateTime={newest}>{momentOf(edition, newest)}</time>
        </span>
      )}
    </p>
  );
}

type EntryProps = {
  entry: PublicEntry;
  edition: EditionId;
  links: PageLinks;
  /** Time of the newest entry: an entry of another day says its day. */
  newest: string | undefined;
};

function Entry({ entry, edition, links, newest = entry.at }: EntryProps) {
  const { id, at, title, pinned, author, blocks } = entry;
  const words = wordsOf(edition);
  const anchor = entryAnchor(id);
  const day = dayOf(edition, at);
  return (
    <article
      className="entry"
      id={anchor}
      data-part="entry"
      {...(title !== '' && { 'aria-labelledby': `${anchor}-title` })}
    >
      <p className="entry-facts">
        <a href={`#${anchor}`}>
          <time dateTime={at}>
            {timeOf(edition, at)}
            {day !== dayOf(edition, newest) && <span className="entry-day"> · {day}</span>}
          </time>
        </a>
        {each([pinned && words.pinned, author && `${words.by} ${author}`], (fact) =>
          fact ? <span>{fact}</span> : null,
        )}
      </p>
      {title !== '' && <h2 id={`${anchor}-title`}>{title}</h2>}
      <Blocks blocks={blocks} edition={edition} links={links} />
    </article>
  );
}
