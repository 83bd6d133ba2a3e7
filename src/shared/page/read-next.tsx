import type { EditionId } from '../story/vocabulary';
import { Card } from './card';
import type { CardStory } from './card-story';
import type { PageLinks } from './links';
import { wordsOf } from './words';

/** Stories near to the one just read. @param allHref the longer list that they are from */
export function ReadNext({
  edition,
  stories,
  links,
  allHref,
}: {
  edition: EditionId;
  stories: readonly CardStory[];
  links: PageLinks;
  allHref: string;
}) {
  if (stories.length === 0) return null;
  const words = wordsOf(edition);
  return (
    <section className="read-next strip" data-part="read-next" aria-labelledby="read-next">
      <div className="strip-head">
        <h2 id="read-next">{words.readNext}</h2>
        <a href={allHref} aria-label={`${words.readNext}: ${words.all}`}>
          {words.all}
        </a>
      </div>
      <div className="grid">
        {stories.map((card) => (
          <Card key={card.id} card={card} links={links} size="standard" />
        ))}
      </div>
    </section>
  );
}
