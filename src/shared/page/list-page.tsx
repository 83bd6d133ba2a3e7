import type { EditionId } from '../story/vocabulary';
import { Card } from './card';
import type { CardStory } from './card-story';
import type { PageLinks } from './links';
import { MostRead } from './most-read';
import type { NavigationItem } from './navigation';
import { PageNumbers } from './page-numbers';
import { wordsOf } from './words';

/** A part of a long list: page numbers count from 1. */
export type ListPart = { stories: CardStory[]; page: number; pages: number };

/** A list's parts: a region's by section, or a section's by region. */
export type Division = { name: string; parts: NavigationItem[] };

/** Stories of a section, a region, a kind, a tag, an author or a coverage, newest first. */
export function ListPage({
  edition,
  links,
  label,
  title,
  isSection,
  division,
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
  /** The parts of the list that have pages of their own. */
  division: Division | null;
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
          {division && <Parts division={division} />}
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
        <PageNumbers {...{ edition, list, hrefOfPage }} />
      </div>
      <div className="rail">
        <MostRead edition={edition} stories={mostRead} />
      </div>
    </div>
  );
}

const Parts = ({ division: { name, parts } }: { division: Division }) => (
  <nav className="parts" aria-label={name}>
    <ul>
      {parts.map(({ id, name: part, href, isHere }) => (
        <li key={id}>
          <a href={href} {...(isHere && { 'aria-current': 'page' as const })}>
            {part}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
