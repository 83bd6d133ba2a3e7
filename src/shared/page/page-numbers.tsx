import type { EditionId } from '../story/vocabulary';
import type { ListPart } from './list-page';
import { numberOf } from './numbers-and-dates';
import { wordsOf } from './words';

/** Leads through the pages of a long list. */
export function PageNumbers({
  edition,
  list: { page, pages },
  hrefOfPage,
}: {
  edition: EditionId;
  list: ListPart;
  hrefOfPage: (page: number) => string;
}) {
  if (pages === 1) return null;
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
