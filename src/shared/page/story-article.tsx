import type { PublicStory } from '../publish/public-story';
import { directionOf } from '../story/vocabulary';
import { Blocks } from './blocks';
import { each } from './each';
import { isolated } from './isolated';
import { Lead } from './lead';
import type { PageLinks } from './links';
import { isLiveBody, LiveBody } from './live-body';
import { momentOf } from './numbers-and-dates';
import { StoryHeader } from './story-header';
import { resolveLink } from './story-link';
import { wordsOf } from './words';

/**
 * A story as readers see it, without the page around it: pure, and without a script.
 *
 * @param updatedAt when it was changed after its first publication; ISO 8601
 */
export function StoryArticle({
  story,
  links,
  updatedAt,
}: {
  story: PublicStory;
  links: PageLinks;
  updatedAt?: string;
}) {
  const { edition } = story;
  return (
    <article className="story" data-kind={story.kind} lang={edition} dir={directionOf(edition)}>
      <StoryHeader story={story} links={links} updatedAt={updatedAt} />
      <Lead story={story} links={links} />
      {isLiveBody(story) ? (
        <>
          <div className="story-body" data-part="body" data-live="">
            <LiveBody story={story} links={links} />
          </div>
          <p className="unseen" role="status" data-live-news={wordsOf(edition).newEntry} />
        </>
      ) : (
        <div className="story-body" data-part="body">
          <Blocks blocks={story.body} edition={edition} links={links} dateline={story.dateline} />
        </div>
      )}
      <Corrections story={story} />
      <Related story={story} links={links} />
      <Coverage story={story} links={links} />
      <Tags story={story} links={links} />
    </article>
  );
}

/** What was wrong before, said for good where it was. */
function Corrections({ story: { edition, corrections } }: { story: PublicStory }) {
  if (!corrections) return null;
  const words = wordsOf(edition);
  return (
    <section className="corrections" data-part="corrections" aria-labelledby="corrections">
      <h2 id="corrections">{words.corrections(corrections.length)}</h2>
      <ul>
        {corrections.map(({ id, note, date }) => (
          <li key={id}>
            <time dateTime={date}>{momentOf(edition, date)}</time> {isolated(note)}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Part = { story: PublicStory; links: PageLinks };

function Related({ story, links }: Part) {
  const targets = story.related.flatMap((link) => resolveLink(link, links) ?? []);
  if (targets.length === 0) return null;
  return (
    <section className="related" data-part="related" aria-labelledby="related">
      <h2 id="related">{wordsOf(story.edition).related}</h2>
      <ul>
        {each(targets, ({ href, headline }) => (
          <li>
            <a href={href}>{headline}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The named collections that the story is a part of. */
function Coverage({ story: { edition, coverage }, links }: Part) {
  if (coverage.length === 0) return null;
  return (
    <section className="coverage" data-part="coverage" aria-labelledby="coverage">
      <h2 id="coverage">{wordsOf(edition).coverage}</h2>
      <ul>
        {coverage.map(({ id, name }) => (
          <li key={id}>
            <a href={links.coverage(edition, id)}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tags({ story: { edition, tags }, links }: Part) {
  if (tags.length === 0) return null;
  return (
    <ul className="tags" data-part="tags" aria-label={wordsOf(edition).tags}>
      {tags.map(({ id, label }) => (
        <li key={id}>
          <a rel="tag" dir="auto" href={links.tag(edition, id)}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
