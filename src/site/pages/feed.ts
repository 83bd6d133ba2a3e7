import type { CardStory } from '@shared/page/card-story';
import type { FeedFormat } from '@shared/page/links';
import { wordsOf } from '@shared/page/words';
import type { EditionId } from '@shared/story/vocabulary';
import { FEED_TYPES } from './feed-format';
import { element, type Xml, xmlDocument } from './xml';

/** Stories in a feed. */
export const FEED_LENGTH = 30;

export type Feed = {
  title: string;
  edition: EditionId;
  /** Absolute addresses of the page that it is the feed of, and of itself. */
  pageUrl: string;
  feedUrl: string;
  /** Newest first; `updatedAt` is ISO 8601. */
  stories: readonly { card: CardStory; updatedAt: string }[];
  /** When the feed of a site without stories was last true, ISO 8601. */
  now: string;
  publicUrl: (path: string) => string;
};

/** The newest stories of an edition, or of one of its sections, for feed readers. */
export const FEED_WRITERS: Record<FeedFormat, (feed: Feed) => string> = {
  rss: rssFeed,
  atom: atomFeed,
};

/** RSS 2.0 (https://www.rssboard.org/rss-specification). */
function rssFeed(feed: Feed): string {
  const { edition, stories } = feed;
  const attributes = {
    version: '2.0',
    'xmlns:atom': ATOM,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:media': 'http://search.yahoo.com/mrss/',
  };
  const self = { rel: 'self', type: FEED_TYPES.rss, href: feed.feedUrl };
  const channel = element(
    'channel',
    {},
    element('title', {}, feed.title),
    element('link', {}, feed.pageUrl),
    element('description', {}, feed.title),
    element('language', {}, edition),
    element('atom:link', self),
    element('lastBuildDate', {}, rfc822(lastUpdate(feed))),
    ...stories.map(({ card }) => rssItem(card, feed)),
  );
  return xmlDocument(element('rss', attributes, channel));
}

const rssItem = (card: CardStory, { publicUrl }: Feed): Xml =>
  element(
    'item',
    {},
    element('title', {}, card.headline),
    element('link', {}, publicUrl(card.href)),
    element('guid', { isPermaLink: 'false' }, nameOf(card)),
    element('pubDate', {}, rfc822(card.publishedAt)),
    ...(card.deck ? [element('description', {}, card.deck)] : []),
    ...card.authors.map(({ name }) => element('dc:creator', {}, name)),
    element('category', {}, sectionOf(card)),
    ...(card.picture
      ? [
          element('media:content', {
            url: publicUrl(`/media/${card.picture.sha256}`),
            medium: 'image',
            width: String(card.picture.width),
            height: String(card.picture.height),
          }),
        ]
      : []),
  );

/** Atom 1.0 (RFC 4287). */
function atomFeed(feed: Feed): string {
  const { edition, stories, pageUrl, feedUrl } = feed;
  return xmlDocument(
    element(
      'feed',
      { xmlns: ATOM, 'xml:lang': edition },
      element('id', {}, pageUrl),
      element('title', {}, feed.title),
      element('updated', {}, lastUpdate(feed)),
      element('link', { rel: 'self', type: FEED_TYPES.atom, href: feedUrl }),
      element('link', { rel: 'alternate', type: 'text/html', href: pageUrl }),
      // For the entries that nobody signed: an entry without an author needs one here (§4.1.1).
      element('author', {}, element('name', {}, feed.title), element('uri', {}, pageUrl)),
      ...stories.map(({ card, updatedAt }) => atomEntry(card, updatedAt, feed)),
    ),
  );
}

const atomEntry = (card: CardStory, updatedAt: string, { publicUrl }: Feed): Xml =>
  element(
    'entry',
    {},
    element('id', {}, nameOf(card)),
    element('title', {}, card.headline),
    element('link', { rel: 'alternate', type: 'text/html', href: publicUrl(card.href) }),
    element('published', {}, card.publishedAt),
    element('updated', {}, updatedAt),
    ...card.authors.map(({ name }) => element('author', {}, element('name', {}, name))),
    element('category', { term: card.section, label: sectionOf(card) }),
    // An entry without content needs a summary for readers that show nothing else.
    element('summary', {}, card.deck || card.headline),
  );

const ATOM = 'http://www.w3.org/2005/Atom';

/** The address may change with the slug; the story stays the same one for a feed reader. */
const nameOf = ({ id }: CardStory): string => `urn:galley:story:${id}`;

const sectionOf = ({ edition, section }: CardStory): string =>
  wordsOf(edition).sectionNames[section];

/** The latest change of any of the stories: an old one may have been corrected a minute ago. */
const lastUpdate = ({ stories, now }: Feed): string =>
  stories
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1) ?? now;

const rfc822 = (iso: string): string => new Date(iso).toUTCString();
