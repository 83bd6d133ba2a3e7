import type { TickerLine } from '@shared/publish/api';
import type { EditionId } from '@shared/story/vocabulary';
import { type ChangeFeed, changeFeed } from './change-feed';
import type { SiteDatabase } from './database/site-database';
import type { LiveStory, StoryStore } from './stories/story-store';
import type { TickerStore } from './ticker/ticker-store';

/** What open pages follow: the ticker of an edition, and a story, by its id, as live blogs are. */
export type Feeds = {
  ticker: ChangeFeed<EditionId, TickerLine[]>;
  story: ChangeFeed<string, LiveStory | null>;
  /** Tells everyone who follows anything that it is over. */
  end(): void;
};

export function siteFeeds(
  ticker: TickerStore,
  stories: StoryStore,
  onCommit: SiteDatabase['onCommit'],
): Feeds {
  const feeds = {
    ticker: changeFeed(
      async (edition: EditionId) => JSON.stringify(await ticker.current(edition)),
      ticker.current,
      onCommit,
    ),
    story: changeFeed(stories.etagOf, stories.get, onCommit),
  };
  return {
    ...feeds,
    end() {
      feeds.ticker.end();
      feeds.story.end();
    },
  };
}
