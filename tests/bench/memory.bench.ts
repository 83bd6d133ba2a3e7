import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { madeUpArchive } from '../archive/made-up-archive';
import { textbox } from '../e2e/desk.ts';
import { print } from './figures';
import { FILLING_LIMIT_MS } from './filled-desk';
import { heldByPage, mib } from './held-by-page';
import { type Opened, openEmptyWindow, openGalley } from './open-window';

const STORIES = 1000;
/** Memory is looked at after so many stories were opened one after another. */
const LOOK_AFTER = [1, 20, 50, 100, 150, 200];
/** What is done after a story has opened is over by then, ms. */
const REST_MS = 3000;

/**
 * Memory of all processes of a program. Of pages that several share each counts its part (PSS), so
 * that the sum is what the machine would have more without the program; where the system does not
 * say that, the sum of the working sets.
 */
async function processesOf({ app }: Opened): Promise<object> {
  const processes = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ pid, type, memory }) => ({
      ...{ pid, type, workingSet: memory.workingSetSize * 1024 },
    })),
  );
  const sums: Record<string, number> = { all: 0 };
  for (const { pid, type, workingSet } of processes) {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    const bytes = Number(/^Pss: +(\d+) kB/m.exec(rollup)?.[1]) * 1024 || workingSet;
    sums.all = (sums.all ?? 0) + bytes;
    sums[type] = (sums[type] ?? 0) + bytes;
  }
  return Object.fromEntries(Object.entries(sums).map(([type, sum]) => [type, mib(sum)]));
}

async function look(opened: Opened): Promise<{ memoryMib: object; page: object }> {
  await opened.page.waitForTimeout(REST_MS);
  return { memoryMib: await processesOf(opened), page: await heldByPage(opened.page) };
}

test(
  'two hundred stories opened one after another',
  async () => {
    const empty = await openEmptyWindow();
    try {
      print('memory', { program: 'empty window', ...(await look(empty)) });
    } finally {
      await empty.close();
    }

    const made = madeUpArchive();
    const galley = await openGalley(STORIES);
    const { page } = galley;
    try {
      print('memory', { program: 'Galley', opened: 0, ...(await look(galley)) });
      for (let opened = 1; opened <= Math.max(...LOOK_AFTER); opened++) {
        const { storyId, headline } = made.entry(opened);
        await page.evaluate((id) => {
          window.location.hash = `#/story/${id}`;
        }, storyId);
        await textbox(page, 'Headline').filter({ hasText: headline }).waitFor();
        if (!LOOK_AFTER.includes(opened)) continue;
        print('memory', { program: 'Galley', opened, ...(await look(galley)) });
      }
      expect(await textbox(page, 'Body').count()).toBe(1);
    } finally {
      await galley.close();
    }
  },
  FILLING_LIMIT_MS,
);
