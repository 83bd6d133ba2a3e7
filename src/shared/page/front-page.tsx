import type { EditionId, SectionId } from '../story/vocabulary';
import { Card } from './card';
import type { CardStory } from './card-story';
import type { PageLinks, SiteLinks } from './links';
import { MostRead } from './most-read';
import { Strip } from './strip';
import { wordsOf } from './words';

/** What stands on a front page, in the order of the page; each story once but in the lists beside it. */
export type Front = {
  lead: CardStory | null;
  second: CardStory[];
  latest: CardStory[];
  articles: CardStory[];
  pictures: CardStory[];
  sections: { section: SectionId; stories: CardStory[] }[];
  mostRead: CardStory[];
};

export function FrontPage({
  edition,
  siteName,
  links,
  front,
}: {
  edition: EditionId;
  siteName: string;
  links: PageLinks & Pick<SiteLinks, 'latest'>;
  front: Front;
}) {
  const words = wordsOf(edition);
  const { lead, second, latest, articles, pictures, sections, mostRead } = front;
  if (!lead) {
    return (
      <div className="message">
        <h1>{siteName}</h1>
        <p>{words.nothingYet}</p>
      </div>
    );
  }
  return (
    <div className="front">
      <h1 className="unseen">{siteName}</h1>
      <div className="front-top">
        <Card card={lead} links={links} size="lead" heading="h2" eager />
        {second.length > 0 && (
          <div className="front-second">
            {second.map((card) => (
              <Card key={card.id} card={card} links={links} size="standard" heading="h2" />
            ))}
          </div>
        )}
        {latest.length > 0 && (
          <section className="front-latest" aria-labelledby="latest">
            <div className="strip-head">
              <h2 id="latest">{words.latest}</h2>
              <a href={links.latest(edition)} aria-label={`${words.latest}: ${words.all}`}>
                {words.all}
              </a>
            </div>
            {latest.map((card) => (
              <Card key={card.id} card={card} links={links} size="text" />
            ))}
          </section>
        )}
      </div>
      <MostRead edition={edition} stories={mostRead} />
      <Strip
        id="articles"
        look="articles"
        name={words.kindGroupNames.articles}
        href={links.kindGroup(edition, 'articles')}
        {...{ stories: articles, links }}
      />
      <div className="sections">
        {sections.map(({ section, stories }) => (
          <section key={section} aria-labelledby={`section-${section}`}>
            <div className="strip-head">
              <h2 id={`section-${section}`}>
                <a href={links.section(edition, section)}>{words.sectionNames[section]}</a>
              </h2>
            </div>
            {stories.map((card, index) => (
              <Card
                key={card.id}
                card={card}
                links={links}
                size={index === 0 ? 'standard' : 'text'}
                isInSection
              />
            ))}
          </section>
        ))}
      </div>
      <Strip
        id="pictures"
        look="pictures"
        name={words.kindGroupNames.pictures}
        href={links.kindGroup(edition, 'pictures')}
        {...{ stories: pictures, links }}
      />
    </div>
  );
}
