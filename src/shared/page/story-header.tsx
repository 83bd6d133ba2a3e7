import type { PublicStory } from '../publish/public-story';
import { isVideoKind } from '../story/vocabulary';
import { each } from './each';
import { isolated } from './isolated';
import type { PageLinks } from './links';
import { isoLength, lengthOf, listPattern, momentOf, readTimeOf } from './numbers-and-dates';
import { wordsOf } from './words';

type Props = { story: PublicStory; links: PageLinks; updatedAt?: string | undefined };

/** What stands above a story: where it belongs, headline, deck, and the line of who and when. */
export function StoryHeader({ story, links, updatedAt }: Props) {
  const { edition } = story;
  const words = wordsOf(edition);
  /** A story that is told by a video takes as long as that does. */
  const length =
    isVideoKind(story.kind) && story.lead?.type === 'video' ? story.lead.duration : null;
  return (
    <header className="story-header">
      <Kicker story={story} links={links} />
      {story.headline !== '' && <h1>{isolated(story.headline)}</h1>}
      {story.deck !== '' && (
        <p className="deck" data-part="deck">
          {isolated(story.deck)}
        </p>
      )}
      <div className="facts">
        {story.authors.length > 0 && <Byline story={story} links={links} />}
        {story.source !== '' && (
          <span data-part="source">
            {words.source}: <bdi>{story.source}</bdi>
          </span>
        )}
        <time dateTime={story.publishedAt}>{momentOf(edition, story.publishedAt)}</time>
        {updatedAt && (
          <span className="updated">
            {words.updated}: <time dateTime={updatedAt}>{momentOf(edition, updatedAt)}</time>
          </span>
        )}
        {length === null ? (
          <span data-part="read-time">{readTimeOf(edition, story.readMinutes)}</span>
        ) : (
          <span data-part="length">
            {words.video}: <time dateTime={isoLength(length)}>{lengthOf(edition, length)}</time>
          </span>
        )}
      </div>
    </header>
  );
}

/** Section and region; the kind too, where it is more than news. */
function Kicker({ story, links }: Props) {
  const { edition, section, region, kind } = story;
  const words = wordsOf(edition);
  return (
    <p className="kicker">
      {kind !== 'news' && (
        <a
          href={links.kind(edition, kind)}
          className={kind === 'live' && !story.liveEndedAt ? 'live' : 'kind'}
        >
          {words.kindNames[kind]}
        </a>
      )}
      <a href={links.section(edition, section)}>{words.sectionNames[section]}</a>
      {region && <a href={links.region(edition, region)}>{words.regionNames[region]}</a>}
    </p>
  );
}

function Byline({ story: { edition, authors }, links }: Props) {
  return (
    <span className="byline" data-part="byline">
      {wordsOf(edition).by}{' '}
      {each(listPattern(edition, authors.length), (piece) => {
        if (typeof piece === 'string') return piece;
        const author = authors[piece];
        return (
          author && (
            <a rel="author" dir="auto" href={links.author(edition, author.id)}>
              {author.name}
            </a>
          )
        );
      })}
    </span>
  );
}
