import { Card } from './card';
import type { CardStory } from './card-story';
import type { PageLinks } from './links';

/** A row of stories under a name that leads to all of them; nothing when there are none. */
export function Strip({
  id,
  name,
  href,
  stories,
  links,
  look = 'plain',
}: {
  id: string;
  name: string;
  href: string;
  stories: readonly CardStory[];
  links: PageLinks;
  look?: 'plain' | 'articles' | 'pictures';
}) {
  if (stories.length === 0) return null;
  return (
    <section className={`strip ${look}`} aria-labelledby={`strip-${id}`}>
      <div className="strip-head">
        <h2 id={`strip-${id}`}>
          <a href={href}>{name}</a>
        </h2>
      </div>
      <div className="grid">
        {stories.map((card) => (
          <Card
            key={card.id}
            card={card}
            links={links}
            size={look === 'articles' ? 'text' : 'standard'}
          />
        ))}
      </div>
    </section>
  );
}
