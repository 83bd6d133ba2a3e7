import type { CDPSession, Page } from '@playwright/test';

/** An event of Chromium's trace (Trace Event Format), as far as it is read here. */
type TraceEvent = {
  ph: string;
  name: string;
  pid: number;
  tid: number;
  /** How long the processor worked for it, µs; not how long it took. */
  tdur?: number;
  args?: { name?: string };
};

/**
 * Everything that the main thread of a page does meanwhile, task by task: how long the processor
 * worked for each, ms, which other programs on the machine do not lengthen.
 */
export async function tasksDuring<T>(
  page: Page,
  doing: () => Promise<T>,
): Promise<{ value: T; tasks: number[] }> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown[] as TraceEvent[]));
  });
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'], excludedCategories: ['*'] },
  });
  const value = await doing();
  const isComplete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  await isComplete;
  await devtools.detach();
  const main = events.find(({ name, args }) => name === 'thread_name' && args?.name === PAGE);
  const tasks = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === main?.pid && tid === main?.tid)
    .map(({ tdur = 0 }) => tdur / 1000);
  return { value, tasks };
}

/** Chromium's name for the main thread of a page's process. */
const PAGE = 'CrRendererMain';
