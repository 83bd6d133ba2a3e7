import type { FeedFormat } from '@shared/page/links';
import { MessagePage } from '@shared/page/message-page';
import { todayOf } from '@shared/page/numbers-and-dates';
import { wordsOf } from '@shared/page/words';
import { EDITION_IDS, type EditionId, SECTION_IDS } from '@shared/story/vocabulary';
import type { Context, Hono } from 'hono';
import { createElement } from 'react';
import { isPerson } from '../readers/is-person';
import { readerOf } from '../readers/reader-of';
import { search } from '../search/search';
import type { SiteParts } from '../site';
import { storyLists } from '../stories/lists';
import { lookups } from '../stories/lookups';
import { answerPage, type PageParts } from './answer-page';
import { A_MINUTE, answerText } from './caching';
import { compression } from './compression';
import { FEED_LENGTH, FEED_WRITERS } from './feed';
import { FEED_FORMATS, FEED_TYPES } from './feed-format';
import { publicFiles } from './files';
import { answerFront } from './front';
import { keepPages } from './kept/keep-pages';
import { siteVersions } from './kept/site-versions';
import { FEED_FILES, FIRST_EDITION, siteLinks } from './links';
import {
  answerList,
  answerNames,
  listOfAxis,
  listOfMember,
  listOfRegionSection,
  listOfTerm,
  type NamedList,
} from './list-pages';
import { answerPageStream } from './page-stream';
import { answerSearch } from './search-page';
import { securityHeaders } from './security';
import { answerStory } from './story';

/** An edition's id as the first part of a path. */
const EDITION = `/:edition{(?:${EDITION_IDS.join('|')})}`;

/** Adds all that readers see. What no call or page answers before is a page that does not exist. */
export function addPages(pages: Hono, site: SiteParts): void {
  const found = lookups(site.db);
  const links = siteLinks(site.renditions !== null);
  const parts: PageParts = {
    ...{ ...site, found, links },
    lists: storyLists(site.db),
    search: search(site.db, site.now),
  };
  const list = async (c: Context, wanted: Promise<NamedList | null>) => {
    const named = await wanted;
    return (named && (await answerList(c, parts, named))) ?? c.notFound();
  };

  pages.use(securityHeaders);
  pages.use(compression());
  pages.route('/', publicFiles(parts));
  const frameOf = async (edition: EditionId): Promise<string> =>
    JSON.stringify([
      todayOf(edition, new Date(site.now())),
      await site.ticker.current(edition),
      await site.front.tagged(edition),
    ]);
  pages.use(
    keepPages(siteVersions(site.db, frameOf), site.now, (c, storyId) => {
      if (!isPerson(c.req.method, c.req.raw.headers)) return;
      site.readings.count(storyId, readerOf(c));
    }),
  );

  pages.get('/', (c) => answerFront(c, parts, FIRST_EDITION));
  pages.get(`/${FIRST_EDITION}`, (c) => c.redirect('/', 301));
  pages.get(EDITION, (c) => answerFront(c, parts, editionOf(c)));
  for (const format of FEED_FORMATS) {
    const file = FEED_FILES[format];
    pages.get(`${EDITION}/${file}`, (c) => answerFeed(c, parts, null, format));
    pages.get(`${EDITION}/:section/${file}`, (c) =>
      answerFeed(c, parts, c.req.param('section'), format),
    );
  }
  pages.get(`${EDITION}/ticker`, (c) => answerPageStream(c, parts, editionOf(c)));
  pages.get(
    `${EDITION}/search`,
    async (c) => (await answerSearch(c, parts, editionOf(c))) ?? c.notFound(),
  );
  pages.get(`${EDITION}/authors`, (c) => answerNames(c, parts, editionOf(c), 'author'));
  pages.get(`${EDITION}/coverage`, (c) => answerNames(c, parts, editionOf(c), 'coverage'));
  pages.get(`${EDITION}/:axis{(?:region|kind)}/:id`, (c) =>
    list(c, listOfAxis(editionOf(c), c.req.param('axis'), c.req.param('id'), parts)),
  );
  pages.get(`${EDITION}/region/:region/:section`, (c) => {
    const { region, section } = c.req.param();
    return list(c, listOfRegionSection(editionOf(c), region, section, parts));
  });
  pages.get(`${EDITION}/:kind{(?:tag|author|coverage)}/:id`, (c) => {
    const kind = c.req.param('kind') as 'tag' | 'author' | 'coverage';
    return list(c, listOfMember(editionOf(c), kind, c.req.param('id'), parts));
  });
  pages.get(`${EDITION}/:term`, (c) =>
    list(c, listOfTerm(editionOf(c), c.req.param('term'), parts)),
  );
  pages.get(`${EDITION}/:section/:slug`, async (c) => {
    const section = SECTION_IDS.find((id) => id === c.req.param('section'));
    const slug = c.req.param('slug').normalize('NFC');
    const at = section ? await found.at({ edition: editionOf(c), section, slug }) : null;
    if (at?.type === 'moved') return c.redirect(at.path, 301);
    if (at?.type === 'withdrawn') return answerMessage(c, parts, 'withdrawn');
    const live = at && (await parts.stories.get(at.id));
    return live ? answerStory(c, parts, live) : c.notFound();
  });

  pages.notFound((c) => {
    const path = c.req.path.replace(/\/+$/, '');
    const hasSlash = path !== '' && path !== c.req.path;
    if (hasSlash) return c.redirect(site.publicUrl(encodeURI(path)), 301);
    return answerMessage(c, parts, 'notFound');
  });
  pages.onError((error, c) => {
    site.log(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`);
    return c.text('The site could not show this page. Try again in a moment.', 500);
  });
}

/** The edition that a path begins with; the first when it does not. */
const editionOf = (c: Context): EditionId =>
  EDITION_IDS.find((id) => id === c.req.path.split('/')[1]) ?? FIRST_EDITION;

async function answerMessage(c: Context, parts: PageParts, message: 'notFound' | 'withdrawn') {
  const edition = editionOf(c);
  const { title } = wordsOf(edition)[message];
  const latest = await parts.lists.newest({ edition }, 4);
  return answerPage(
    c,
    parts,
    {
      edition,
      path: c.req.path,
      head: { title: `${title} · ${parts.name}`, description: '', hidden: true },
      content: createElement(MessagePage, { edition, links: parts.links, message, latest }),
    },
    message === 'withdrawn' ? 410 : 404,
  );
}

async function answerFeed(
  c: Context,
  parts: PageParts,
  sectionName: string | null,
  format: FeedFormat,
) {
  const { lists, links, name, now, publicUrl } = parts;
  const edition = editionOf(c);
  const section = SECTION_IDS.find((id) => id === sectionName);
  if (sectionName !== null && !section) return c.notFound();
  const feed = FEED_WRITERS[format]({
    title: section ? `${wordsOf(edition).sectionNames[section]} · ${name}` : name,
    edition,
    pageUrl: publicUrl(section ? links.section(edition, section) : links.front(edition)),
    feedUrl: publicUrl(links.feed(edition, section, format)),
    stories: await lists.updates(section ? { edition, section } : { edition }, FEED_LENGTH),
    now: new Date(now()).toISOString(),
    publicUrl,
  });
  return answerText(c, feed, `${FEED_TYPES[format]}; charset=utf-8`, A_MINUTE);
}
