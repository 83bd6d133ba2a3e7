import type { EditionId } from '../story/vocabulary';
import { CardKicker } from './card';
import type { CardStory } from './card-story';
import { dayOf } from './numbers-and-dates';
import { wordsOf } from './words';

/** What most readers read, first to last. */
export function MostRead({
  edition,
  stories,
}: {
  edition: EditionId;
  stories: readonly CardStory[];
}) {
  if (stories.length === 0) return null;
  return (
    <section className="most-read" data-part="most-read" aria-labelledby="most-read">
      <h2 id="most-read">{wordsOf(edition).mostRead}</h2>
      <ol>
        {stories.map((card) => (
          <li key={card.id}>
            <CardKicker card={card} />
            <a href={card.href}>{card.headline}</a>
            <time dateTime={card.publishedAt}>{dayOf(edition, card.publishedAt)}</time>
          </li>
        ))}
      </ol>
    </section>
  );
}
