import type { ReactNode } from 'react';
import type { EditionId } from '../story/vocabulary';
import type { SiteLinks } from './links';
import { Directory, EditionList, Masthead, type OtherEdition } from './masthead';
import { navigation, type PagePlace } from './navigation';
import { numberOf } from './numbers-and-dates';
import { type PageTickerLine, Ticker } from './ticker';
import { wordsOf } from './words';

/** All that every page of a site has in common. */
export type Frame = {
  siteName: string;
  edition: EditionId;
  links: SiteLinks;
  /** When the page is made. */
  now: Date;
  place: PagePlace;
  editions: readonly OtherEdition[];
  ticker: readonly PageTickerLine[];
  /** Where the ticker is followed as it changes; only on a site. */
  tickerFeed?: string;
};

/** The page around a story or a list: masthead, navigation, ticker and foot. */
export function PageFrame({ children, ...frame }: Frame & { children: ReactNode }) {
  const { siteName, edition, links, now, editions } = frame;
  const words = wordsOf(edition);
  const { groups, regions } = navigation(edition, links, frame.place);
  return (
    <>
      <a className="skip" href="#text">
        {words.skipToText}
      </a>
      <Masthead {...{ siteName, edition, links, now, editions, groups, regions }} />
      <div data-ticker-feed={frame.tickerFeed}>
        <Ticker edition={edition} lines={frame.ticker} />
      </div>
      <main id="text">{children}</main>
      <footer className="foot">
        <p className="name">
          <a href={links.front(edition)}>{siteName}</a>
        </p>
        <nav aria-label={words.sections}>
          <Directory groups={groups} regions={regions} regionsName={words.regions} />
        </nav>
        <div className="foot-end">
          <ul>
            <li>
              <a href={links.authors(edition)}>{words.authors}</a>
            </li>
            <li>
              <a href={links.coverages(edition)}>{words.coverage}</a>
            </li>
            <li>
              <a href={links.feed(edition, frame.place.section)}>{words.feed}</a>
            </li>
          </ul>
          <EditionList editions={editions} />
          <p>
            © {numberOf(edition, now.getFullYear()).replace(/[\p{P}\p{Z}]/gu, '')} {siteName}.{' '}
            {words.rights}.
          </p>
        </div>
      </footer>
    </>
  );
}
