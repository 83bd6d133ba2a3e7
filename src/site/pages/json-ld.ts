import type { PublicStory } from '@shared/publish/public-story';

/** A story in the words of schema.org, for search engines (https://schema.org/NewsArticle). */
export function newsArticle(
  story: PublicStory,
  page: {
    url: string;
    siteName: string;
    siteUrl: string;
    /** ISO 8601. */
    modifiedAt: string;
    sectionName: string;
    absolute: { media(sha256: string): string; author(id: string): string };
  },
): object {
  const { lead } = story;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: page.url,
    url: page.url,
    headline: story.headline,
    ...(story.deck && { description: story.deck }),
    ...(lead && {
      image: {
        '@type': 'ImageObject',
        url: page.absolute.media(lead.media.sha256),
        width: lead.media.width,
        height: lead.media.height,
        caption: lead.caption.map((run) => run.text).join(''),
        creditText: lead.credit,
      },
    }),
    datePublished: story.publishedAt,
    dateModified: page.modifiedAt,
    author: story.authors.map(({ id, name }) => ({
      ...{ '@type': 'Person', name },
      url: page.absolute.author(id),
    })),
    publisher: { '@type': 'NewsMediaOrganization', name: page.siteName, url: page.siteUrl },
    articleSection: page.sectionName,
    keywords: story.tags.map(({ label }) => label),
    inLanguage: story.edition,
    wordCount: story.words,
    ...(story.dateline && { dateline: story.dateline }),
    isAccessibleForFree: true,
  };
}
