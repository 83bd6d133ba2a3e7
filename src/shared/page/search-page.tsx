import type { EditionId } from '../story/vocabulary';
import { Card } from './card';
import type { SiteLinks } from './links';
import type { ListPart } from './list-page';
import { PageNumbers } from './page-numbers';
import { wordsOf } from './words';

/** Longest question that the form takes, characters. */
export const QUERY_MAX = 200;

/** The form in which readers look for stories, and what was found. */
export function SearchPage({
  edition,
  links,
  typed,
  list,
  hrefOfPage,
}: {
  edition: EditionId;
  links: SiteLinks;
  /** What the reader asked for; '' before the first question. */
  typed: string;
  list: ListPart;
  hrefOfPage: (page: number) => string;
}) {
  const words = wordsOf(edition);
  const found = list.stories.length > 0;
  return (
    <div className="search">
      <header className="list-head">
        <h1>{words.search}</h1>
        <search>
          <form className="search-form" action={links.search(edition)}>
            <input
              type="search"
              name="q"
              aria-label={words.searchFor}
              placeholder={words.searchFor}
              defaultValue={typed}
              maxLength={QUERY_MAX}
              required
              enterKeyHint="search"
            />
            <button type="submit">{words.search}</button>
          </form>
        </search>
      </header>
      {typed !== '' && !found && <p className="nothing">{words.nothingFound}</p>}
      {found && (
        <section className="list" aria-labelledby="found">
          <h2 id="found" className="found">
            {words.foundFor.replace('{words}', () => typed)}
          </h2>
          {list.stories.map((card) => (
            <Card key={card.id} card={card} links={links} size="row" />
          ))}
        </section>
      )}
      <PageNumbers {...{ edition, list, hrefOfPage }} />
    </div>
  );
}
