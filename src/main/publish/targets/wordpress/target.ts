import type { PublicStory } from '@shared/publish/public-story';
import type { WordPressPlace } from '@shared/publish/sites/wordpress-place';
import type { Database } from '../../../database/open';
import type { TargetKind } from '../open-target';
import type { DeskSide } from './desk-side';
import { testWordPress } from './test-wordpress';
import { wordPressSite } from './wordpress';

/** Stock WordPress, by its REST API. */
export const wordpress: TargetKind<WordPressPlace> = {
  open(place, parts) {
    const address = { ...place, password: () => parts.secret() ?? '' };
    const desk = { readMedia: parts.readMedia, ...published(parts.db, parts.key, place.url) };
    return {
      site: wordPressSite(parts, address, desk),
      ticker: null,
      front: null,
      hasFeed: true,
      url: () => place.url,
    };
  },
  needsSecret: () => true,
  test: testWordPress,
};

type Row = { package: string; etag: string; url: string };

/** What this desk knows to be in a WordPress, from what was acknowledged. */
function published(
  db: Database,
  site: string,
  url: string,
): Pick<DeskSide, 'published' | 'addressOf'> {
  const rows = db.prepare<[string, string], Row>(
    'SELECT package, etag, url FROM publication WHERE site = ? AND story_id = ?',
  );
  return {
    published(id) {
      const row = rows.get(site, id);
      return row ? { story: JSON.parse(row.package) as PublicStory, etag: row.etag } : null;
    },
    async addressOf(id) {
      // Posts that were written in WordPress itself have no other name.
      const [, post] = /^wp-(\d{1,15})$/.exec(id) ?? [];
      return rows.get(site, id)?.url || (post ? `${url}/?p=${post}` : null);
    },
  };
}
