import { Ticker } from '@shared/page/ticker';
import type { TickerLine } from '@shared/publish/api';
import type { EditionId } from '@shared/story/vocabulary';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
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
 * The ticker of an edition as it changes (server-sent events, HTML Living Standard §9.2): each event
 * holds the markup that takes the place of the last one.
 */
export function answerTickerStream(c: Context, parts: PageParts, edition: EditionId) {
  const { feed } = parts;
  c.header('cache-control', 'no-store');
  // What stands in front of a site must hand each event on at once.
  c.header('x-accel-buffering', 'no');
  return streamSSE(c, async (stream) => {
    let ended = (): void => {};
    const end = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const unfollow = feed.follow(edition, (lines) => {
      const shown = renderToStaticMarkup(
        <Ticker edition={edition} lines={shownLines(parts, lines)} />,
      );
      void stream.writeSSE({ event: 'ticker', data: JSON.stringify(shown) });
    });
    if (!unfollow) return;
    const life = setInterval(() => void stream.write(':\n\n'), SIGN_OF_LIFE_MS);
    const forget = feed.onEnd(ended);
    stream.onAbort(ended);
    await end;
    clearInterval(life);
    forget();
    unfollow();
  });
}
