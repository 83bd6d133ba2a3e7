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
import { linksIn } from './links';

/** A line that says nothing keeps what stands between from closing the connection, ms. */
const SIGN_OF_LIFE_MS = 25_000;

/** The lines of a ticker as pages show them. */
export async function shownLines(
  { found }: Pick<PageParts, 'found'>,
  lines: readonly TickerLine[],
) {
  const stories = await found.links(lines.flatMap(({ storyId }) => storyId ?? []));
  return lines.map(({ id, text, at, storyId }) => ({
    ...{ id, text, at },
    href: storyId === null ? null : (stories.get(storyId)?.href ?? null),
  }));
}

/**
 * What changes on an open page (server-sent events, HTML Living Standard §9.2): the ticker of its edition
 * and, where the address asks for one (`?live=<id>`), a live blog. Each event holds the markup that takes
 * the place of the last one.
 */
export function answerPageStream(c: Context, parts: PageParts, edition: EditionId) {
  const { feeds } = parts;
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
    stream.onAbort(ended);
    const forget = feeds.ticker.onEnd(ended);
    const unfollow = await feeds.ticker.follow(edition, async (lines) =>
      send('ticker', <Ticker edition={edition} lines={await shownLines(parts, lines)} />),
    );
    if (!unfollow) return forget();
    const unfollowStory = live.success
      ? await feeds.story.follow(live.data, async (shown) => {
          if (!shown) return;
          const { story } = shown;
          send('live', <LiveBody story={story} links={await linksIn(story, parts)} />);
        })
      : null;
    const life = setInterval(() => void stream.write(':\n\n'), SIGN_OF_LIFE_MS);
    await end;
    clearInterval(life);
    forget();
    unfollow();
    unfollowStory?.();
  });
}
