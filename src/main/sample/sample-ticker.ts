import { type TickerLine, tickerLine } from '@shared/publish/api';
import { storyId } from '@shared/publish/public-story';
import { fail, ok, type Result } from '@shared/result';
import { EDITION_IDS, type EditionId } from '@shared/story/vocabulary';
import { z } from 'zod';

/** `ticker.json`: the lines of each edition, in order. Minutes count from when the newsroom is loaded. */
const tickerFile = z.partialRecord(
  z.enum(EDITION_IDS),
  z.array(
    z.strictObject({
      id: storyId,
      text: tickerLine.shape.text,
      minutesAgo: z.number().nonnegative(),
      minutesLeft: z.number().positive(),
      storyId: storyId.nullable().default(null),
    }),
  ),
);
export type SampleTicker = z.output<typeof tickerFile>;

export function readTickerFile(text: string): Result<SampleTicker, 'broken'> {
  try {
    return ok(tickerFile.parse(JSON.parse(text)));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : error;
    return fail('broken', 'The sample ticker cannot be read.', why);
  }
}

/** The lines of an edition that have not run out by `now`; both times in ms since 1970 UTC. */
export function linesOf(
  ticker: SampleTicker,
  edition: EditionId,
  loadedAt: number,
  now: number,
): TickerLine[] {
  const after = (minutes: number): number => loadedAt + minutes * 60_000;
  return (ticker[edition] ?? [])
    .filter(({ minutesLeft }) => after(minutesLeft) > now)
    .map(({ id, text, minutesAgo, minutesLeft, storyId: story }) => ({
      ...{ id, text, storyId: story },
      at: new Date(after(-minutesAgo)).toISOString(),
      expiresAt: new Date(after(minutesLeft)).toISOString(),
    }));
}
