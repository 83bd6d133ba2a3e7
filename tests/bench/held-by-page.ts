import type { Page } from '@playwright/test';

const MIB = 1024 * 1024;

/** Bytes in MiB, with a decimal. */
export const mib = (bytes: number): number => Math.round((bytes / MIB) * 10) / 10;

/** What a page still holds when all that it could let go is gone. */
export async function heldByPage(page: Page): Promise<object> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  await devtools.detach();
  const of = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
  return {
    heapMib: mib(of('JSHeapUsedSize')),
    ...{ nodes: of('Nodes'), listeners: of('JSEventListeners'), documents: of('Documents') },
  };
}
