import type { EditionId } from '../story/vocabulary';
import { Card } from './card';
import type { CardStory } from './card-story';
import type { PageLinks } from './links';
import { MostRead } from './most-read';
import { numberOf } from './numbers-and-dates';
import { wordsOf } from './words';

/** A part of a long list: page numbers count from 1. */
export type ListPart = { stories: CardStory[]; page: number; pages: number };

/** Stories of a section, a region, a kind, a tag, an author or a coverage, newest first. */
export function ListPage({
  edition,
  links,
  label,
  title,
  isSection,
  list,
  hrefOfPage,
  mostRead,
}: {
  edition: EditionId;
  links: PageLinks;
  /** What sort of list it is, where its title does not say so. */
  label: string | null;
  title: string;
  /** Whether it is the list of a section, whose stories need not name it. */
  isSection: boolean;
  list: ListPart;
  hrefOfPage: (page: number) => string;
  mostRead: readonly CardStory[];
}) {
  const words = wordsOf(edition);
  return (
    <div className="with-rail">
      <div className="list">
        <header className="list-head">
          {label && <p className="list-label">{label}</p>}
          <h1>{title}</h1>
        </header>
        {list.stories.length === 0 && <p className="nothing">{words.nothingYet}</p>}
        {list.stories.map((card, index) => (
          <Card
            key={card.id}
            card={card}
            links={links}
            size={index === 0 && list.page === 1 ? 'lead' : 'row'}
            heading="h2"
            eager={index === 0}
            isInSection={isSection}
          />
        ))}
        {list.pages > 1 && <Pages {...{ edition, list, hrefOfPage }} />}
      </div>
      <div className="rail">
        <MostRead edition={edition} stories={mostRead} />
      </div>
    </div>
  );
}

function Pages({
  edition,
  list: { page, pages },
  hrefOfPage,
}: {
  edition: EditionId;
  list: ListPart;
  hrefOfPage: (page: number) => string;
}) {
  const words = wordsOf(edition);
  const place = words.pageOf
    .replace('{n}', numberOf(edition, page))
    .replace('{all}', numberOf(edition, pages));
  return (
    <nav className="pages" aria-label={words.pages}>
      {page > 1 && (
        <a rel="prev" href={hrefOfPage(page - 1)}>
          {words.newer}
        </a>
      )}
      <span>{place}</span>
      {page < pages && (
        <a rel="next" href={hrefOfPage(page + 1)}>
          {words.older}
        </a>
      )}
    </nav>
  );
}
