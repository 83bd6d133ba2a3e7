import type { EditionId } from '../story/vocabulary';
import { Card } from './card';
import type { CardStory } from './card-story';
import type { SiteLinks } from './links';
import { wordsOf } from './words';

/** Says that there is no such page, or not any more, and what there is instead. */
export function MessagePage({
  edition,
  links,
  message,
  latest,
}: {
  edition: EditionId;
  links: SiteLinks;
  message: 'notFound' | 'withdrawn';
  latest: readonly CardStory[];
}) {
  const words = wordsOf(edition);
  const { title, words: explanation } = words[message];
  return (
    <>
      <div className="message">
        <h1>{title}</h1>
        <p>{explanation}</p>
        <p>
          <a href={links.front(edition)}>{words.toFront}</a>
        </p>
      </div>
      {latest.length > 0 && (
        <section className="strip" aria-labelledby="latest">
          <div className="strip-head">
            <h2 id="latest">{words.latest}</h2>
            <a href={links.latest(edition)} aria-label={`${words.latest}: ${words.all}`}>
              {words.all}
            </a>
          </div>
          <div className="grid">
            {latest.map((card) => (
              <Card key={card.id} card={card} links={links} size="standard" />
            ))}
          </div>
        </section>
      )}
    </>
  );
}
