import { EDITIONS, type EditionId, labelOf } from '../story/vocabulary';
import type { SiteLinks } from './links';
import type { NavigationGroup, NavigationItem } from './navigation';
import { todayOf } from './numbers-and-dates';
import { wordsOf } from './words';

/** The page in another edition, or that edition's front page. */
export type OtherEdition = { edition: EditionId; href: string };

type Props = {
  siteName: string;
  edition: EditionId;
  links: SiteLinks;
  now: Date;
  editions: readonly OtherEdition[];
  groups: readonly NavigationGroup[];
  regions: readonly NavigationItem[];
};

/** The head of every page: the paper's name, the day, the editions and the navigation. */
export function Masthead({ siteName, edition, links, now, editions, groups, regions }: Props) {
  const words = wordsOf(edition);
  const open = groups.find((group) => group.isHere && group.items.length > 0) ?? groups[0];
  return (
    <header className="masthead">
      <div className="nameplate">
        <time className="today" dateTime={now.toISOString().slice(0, 10)}>
          {todayOf(edition, now)}
        </time>
        <p className="name">
          <a href={links.front(edition)}>{siteName}</a>
        </p>
        <div className="nameplate-end">
          <ToSearch edition={edition} links={links} />
          <nav aria-label={words.editions}>
            <EditionList editions={editions} />
          </nav>
        </div>
        <details className="menu">
          <summary>{words.menu}</summary>
          <nav aria-label={words.menu}>
            <ToSearch edition={edition} links={links} />
            <Directory groups={groups} regions={regions} regionsName={words.regions} />
            <EditionList editions={editions} />
          </nav>
        </details>
      </div>
      <div className="bars">
        <nav className="axes" aria-label={words.kinds}>
          <Items items={groups} />
        </nav>
        <nav className="axes regions" aria-label={words.regions}>
          <Items items={regions} />
        </nav>
        {open && (
          <nav className="axes within" aria-label={open.name}>
            <Items items={open.items} />
          </nav>
        )}
      </div>
    </header>
  );
}

const ToSearch = ({ edition, links }: { edition: EditionId; links: SiteLinks }) => (
  <a className="to-search" href={links.search(edition)}>
    <svg
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      aria-hidden="true"
    >
      <circle cx="6.75" cy="6.75" r="4.75" />
      <path d="m10.5 10.5 4 4" strokeLinecap="round" />
    </svg>
    {wordsOf(edition).search}
  </a>
);

export function EditionList({ editions }: { editions: readonly OtherEdition[] }) {
  return (
    <ul className="editions">
      {editions.map(({ edition, href }) => (
        <li key={edition}>
          <a href={href} hrefLang={edition} lang={edition}>
            {labelOf(EDITIONS, edition)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Items({ items }: { items: readonly NavigationItem[] }) {
  return (
    <ul>
      {items.map(({ id, name, href, isHere }) => (
        <li key={id}>
          <a
            href={href}
            {...(id === 'live' && { className: 'live' })}
            {...(isHere && { 'aria-current': 'true' as const })}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The whole navigation at once, for the menu of a narrow page and for the foot of every page. */
export function Directory({
  groups,
  regions,
  regionsName,
}: {
  groups: readonly NavigationGroup[];
  regions: readonly NavigationItem[];
  regionsName: string;
}) {
  const divided = groups.filter((group) => group.items.length > 0);
  const single = groups.filter((group) => group.items.length === 0);
  return (
    <ul className="directory">
      {divided.map(({ id, name, href, items }) => (
        <li key={id}>
          <a className="directory-head" href={href}>
            {name}
          </a>
          <Items items={items} />
        </li>
      ))}
      <li className="directory-single">
        <Items items={single} />
      </li>
      <li>
        <span className="directory-head">{regionsName}</span>
        <Items items={regions} />
      </li>
    </ul>
  );
}
