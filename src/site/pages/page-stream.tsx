import { LiveBody } from '@shared/page/live-body';
import { Ticker } from '@shared/page/ticker';
import type { TickerLine } from '@shared/publish/api';
import { storyId } from '@shared/publish/public-story';
import type { EditionId } from '@shared/story/vocabulary';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PageParts } from './answer-page';

/** A line that says nothing keeps what stands between from closing the connection, ms. */
const SIGN_OF_LIFE_MS = 25_000;

/** The lines of a ticker as pages show them. */
export const shownLines = ({ found }: Pick<PageParts, 'found'>, lines: readonly TickerLine[]) =>
  lines.map(({ id, text, at, storyId }) => ({
    ...{ id, text, at },
    href: storyId === null ? null : (found.link(storyId)?.href ?? null),
  }));

/**
 * What changes on an open page (server-sent events, HTML Living Standard §9.2): the ticker of its edition
 * and, where the address asks for one (`?live=<id>`), a live blog. Each event holds the markup that takes
 * the place of the last one.
 */
export function answerPageStream(c: Context, parts: PageParts, edition: EditionId) {
  const { feeds, links } = parts;
  const live = storyId.safeParse(c.req.query('live'));
  c.header('cache-control', 'no-store');
  // What stands in front of a site must hand each event on at once.
  c.header('x-accel-buffering', 'no');
  return streamSSE(c, async (stream) => {
    let ended = (): void => {};
    const end = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const send = (event: string, shown: ReactNode): void => {
      void stream.writeSSE({ event, data: JSON.stringify(renderToStaticMarkup(shown)) });
    };
    const unfollow = feeds.ticker.follow(edition, (lines) =>
      send('ticker', <Ticker edition={edition} lines={shownLines(parts, lines)} />),
    );
    if (!unfollow) return;
    const unfollowStory = live.success
      ? feeds.story.follow(live.data, (found) => {
          if (found) send('live', <LiveBody story={found.story} links={links} />);
        })
      : null;
    const life = setInterval(() => void stream.write(':\n\n'), SIGN_OF_LIFE_MS);
    const forget = feeds.ticker.onEnd(ended);
    stream.onAbort(ended);
    await end;
    clearInterval(life);
    forget();
    unfollow();
    unfollowStory?.();
  });
}
