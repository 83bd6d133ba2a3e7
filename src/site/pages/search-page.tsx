import { QUERY_MAX, SearchPage } from '@shared/page/search-page';
import { wordsOf } from '@shared/page/words';
import type { EditionId } from '@shared/story/vocabulary';
import type { Context } from 'hono';
import { answerPage, type PageParts } from './answer-page';
import { pageNumberOf } from './list-pages';

/** Answers a reader's question (`q`); null when the answer has not so many pages. */
export async function answerSearch(c: Context, parts: PageParts, edition: EditionId) {
  const { links, search, name } = parts;
  const typed = (c.req.query('q') ?? '').normalize('NFC').trim().slice(0, QUERY_MAX).trim();
  const number = pageNumberOf(c);
  const list = number === null ? null : await search.find(edition, typed, number);
  if (!list) return null;
  const hrefOfPage = (page: number): string => {
    const query = new URLSearchParams({
      ...(typed && { q: typed }),
      ...(page > 1 && { page: String(page) }),
    }).toString();
    return query === '' ? links.search(edition) : `${links.search(edition)}?${query}`;
  };
  const { search: title } = wordsOf(edition);
  return answerPage(c, parts, {
    edition,
    path: hrefOfPage(list.page),
    head: {
      title: `${typed ? `${typed} · ` : ''}${title} · ${name}`,
      description: title,
      // Search engines find the stories themselves; answers without end are nothing for them.
      hidden: typed !== '',
    },
    content: <SearchPage {...{ edition, links, typed, list, hrefOfPage }} />,
  });
}
