import type { Page } from '@playwright/test';
import { percentile } from './figures';
import { tasksDuring } from './main-thread';

/** No frame of Galley may take longer, ms. */
const LONGEST_FRAME_MS = 50;

/** What the page notes down from frame to frame. */
type Notes = {
  /** From the beginning of one frame to that of the next, ms. */
  frames: number[];
  /** Frames in which a line that was looked at, or was about to be, had not come yet. */
  awaiting: number;
  /** The lowest place to which the list was scrolled: 0 the top, 1 the bottom. */
  furthest: number;
  isOver: boolean;
};
type NotingWindow = Window & { frameNotes: Notes };

/**
 * What a page draws while its list, `.rows`, is scrolled. A frame may take long because of the page,
 * of Chromium or of a busy machine: what the processor did for the page's tasks tells the first from
 * the others.
 */
export async function framesDuring(page: Page, scroll: () => Promise<void>): Promise<object> {
  const { value, tasks } = await tasksDuring(page, async () => {
    await note(page);
    await scroll();
    return noted(page);
  });
  const { frames, awaiting, furthest } = value;
  const over = frames.filter((ms) => ms > LONGEST_FRAME_MS).length;
  const share = (count: number): number => Math.round((count / frames.length) * 10_000) / 10_000;
  return {
    ...{ frames: frames.length, longestMs: Math.round(Math.max(...frames)) },
    ...{ p50: percentile(frames, 0.5), p99: percentile(frames, 0.99) },
    ...{ over50ms: over, shareOver50ms: share(over) },
    taskProcessorMs: { p99: percentile(tasks, 0.99), longest: Math.round(Math.max(...tasks)) },
    ...{ shareAwaiting: share(awaiting), furthest: Math.round(furthest * 100) / 100 },
  };
}

const note = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const rows = document.querySelector('.rows') as HTMLElement;
    const notes: Notes = { frames: [], awaiting: 0, furthest: 0, isOver: false };
    (window as unknown as NotingWindow).frameNotes = notes;
    let last: number | null = null;
    const frame = (now: number): void => {
      if (notes.isOver) return;
      if (last !== null) notes.frames.push(now - last);
      last = now;
      if (rows.querySelector('li[aria-busy]')) notes.awaiting += 1;
      const place = rows.scrollTop / (rows.scrollHeight - rows.clientHeight);
      notes.furthest = Math.max(notes.furthest, place);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });

const noted = (page: Page): Promise<Notes> =>
  page.evaluate(() => {
    const notes = (window as unknown as NotingWindow).frameNotes;
    notes.isOver = true;
    return notes;
  });
