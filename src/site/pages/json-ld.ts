import { entryAnchor, isLiveBody } from '@shared/page/live-body';
import { entriesInOrder } from '@shared/publish/entries-in-order';
import { leadPicture, type PublicBlock, type PublicStory } from '@shared/publish/public-story';
import { everyBlock } from '@shared/story/blocks';
import { shownIn, wordsOfPicture } from './shown-in';
import type { ShownPicture } from './shown-picture';

/** Kinds for which schema.org has a type of its own. */
const TYPES: Partial<Record<PublicStory['kind'], string>> = {
  opinion: 'OpinionNewsArticle',
  analysis: 'AnalysisNewsArticle',
  blog: 'BlogPosting',
};

/**
 * A story in the words of schema.org, for search engines (https://schema.org/NewsArticle, and for a live
 * blog https://schema.org/LiveBlogPosting).
 */
export function newsArticle(
  story: PublicStory,
  page: {
    url: string;
    siteName: string;
    siteUrl: string;
    /** ISO 8601. */
    modifiedAt: string;
    sectionName: string;
    /** The lead picture; empty when the story has none. */
    images: readonly ShownPicture[];
    /** Of a picture that stands for the paper. */
    logoUrl: string;
    authorUrl(id: string): string;
    /** Of a picture as it was put. */
    pictureUrl(sha256: string): string;
  },
): object {
  const lead = leadPicture(story.lead);
  const publisher = {
    ...{ '@type': 'NewsMediaOrganization', name: page.siteName, url: page.siteUrl },
    logo: { '@type': 'ImageObject', url: page.logoUrl },
  };
  return {
    '@context': 'https://schema.org',
    ...(isLiveBody(story)
      ? liveBlog(story, page)
      : { '@type': TYPES[story.kind] ?? 'NewsArticle' }),
    mainEntityOfPage: page.url,
    url: page.url,
    headline: story.headline,
    ...(story.deck && { description: story.deck }),
    ...(lead && {
      image: page.images.map(({ url, width, height }) => ({
        ...{ '@type': 'ImageObject', url, width, height },
        ...wordsOfPicture(lead),
      })),
    }),
    ...shownIn(story, page.pictureUrl),
    datePublished: story.publishedAt,
    dateModified: page.modifiedAt,
    ...(story.corrections && {
      correction: story.corrections.map(({ note, date }) => ({
        ...{ '@type': 'CorrectionComment', text: note, datePublished: date },
      })),
    }),
    // A story that nobody signed is the paper's.
    author:
      story.authors.length === 0
        ? [publisher]
        : story.authors.map(({ id, name }) => ({
            ...{ '@type': 'Person', name, url: page.authorUrl(id) },
          })),
    publisher,
    articleSection: page.sectionName,
    keywords: story.tags.map(({ label }) => label),
    inLanguage: story.edition,
    wordCount: story.words,
    ...(story.dateline && { dateline: story.dateline }),
    isAccessibleForFree: true,
  };
}

/** The entries, the newest first, and since when and until when there are any. */
function liveBlog(story: PublicStory, page: { url: string }): object {
  const entries = entriesInOrder(story);
  const times = entries.map(({ at }) => at).sort();
  return {
    '@type': 'LiveBlogPosting',
    coverageStartTime: times[0] ?? story.publishedAt,
    ...(story.liveEndedAt && { coverageEndTime: story.liveEndedAt }),
    liveBlogUpdate: entries.map(({ id, at, title, author, blocks }) => {
      const text = textOf(blocks);
      return {
        '@type': 'BlogPosting',
        headline: title || text.slice(0, HEADLINE_LENGTH),
        datePublished: at,
        url: `${page.url}#${entryAnchor(id)}`,
        articleBody: text,
        ...(author && { author: { '@type': 'Person', name: author } }),
      };
    }),
  };
}

/** Search engines cut headlines that are longer, characters. */
const HEADLINE_LENGTH = 110;

const textOf = (blocks: readonly PublicBlock[]): string =>
  [...everyBlock(blocks)]
    .flatMap((block) => ('runs' in block ? block.runs.map(({ text }) => text).join('') : []))
    .join('\n');
