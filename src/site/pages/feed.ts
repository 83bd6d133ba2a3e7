import type { CardStory } from '@shared/page/card-story';
import { wordsOf } from '@shared/page/words';
import type { EditionId } from '@shared/story/vocabulary';
import { element, xmlDocument } from './xml';

/** Stories in a feed. */
export const FEED_LENGTH = 30;

/** RSS 2.0 (https://www.rssboard.org/rss-specification) of an edition or of a section. */
export function rssFeed(feed: {
  title: string;
  edition: EditionId;
  /** Absolute addresses of the page that it is the feed of, and of itself. */
  pageUrl: string;
  feedUrl: string;
  stories: readonly CardStory[];
  publicUrl: (path: string) => string;
}): string {
  const { edition, stories, publicUrl } = feed;
  const words = wordsOf(edition);
  const newest = stories[0];
  return xmlDocument(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:media': 'http://search.yahoo.com/mrss/',
      },
      element(
        'channel',
        {},
        element('title', {}, feed.title),
        element('link', {}, feed.pageUrl),
        element('description', {}, feed.title),
        element('language', {}, edition),
        element('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.feedUrl }),
        ...(newest ? [element('lastBuildDate', {}, rfc822(newest.publishedAt))] : []),
        ...stories.map((story) =>
          element(
            'item',
            {},
            element('title', {}, story.headline),
            element('link', {}, publicUrl(story.href)),
            // The address may change with the slug; the story stays the same one for a feed reader.
            element('guid', { isPermaLink: 'false' }, `urn:galley:story:${story.id}`),
            element('pubDate', {}, rfc822(story.publishedAt)),
            ...(story.deck ? [element('description', {}, story.deck)] : []),
            ...story.authors.map(({ name }) => element('dc:creator', {}, name)),
            element('category', {}, words.sectionNames[story.section]),
            ...(story.picture
              ? [
                  element('media:content', {
                    url: publicUrl(`/media/${story.picture.sha256}`),
                    medium: 'image',
                    width: String(story.picture.width),
                    height: String(story.picture.height),
                  }),
                ]
              : []),
          ),
        ),
      ),
    ),
  );
}

const rfc822 = (iso: string): string => new Date(iso).toUTCString();
