import type { FeedFormat } from '@shared/page/links';

/** Media types of the feeds. */
export const FEED_TYPES: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
};

export const FEED_FORMATS = Object.keys(FEED_TYPES) as FeedFormat[];
