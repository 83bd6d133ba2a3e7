import type { MediaItem } from '@shared/ipc/media';
import { composeStory } from '@shared/story/compose';
import { EDITION_IDS, type EditionId } from '@shared/story/vocabulary';
import type { Clock } from '../clock';
import { deskFacts } from '../database/facts';
import type { Database } from '../database/open';
import type { Desk } from '../desk';
import type { Log } from '../log';
import { contentOf, lastChange, picturesOf } from './sample-content';
import { type SampleFiles, sampleFiles } from './sample-files';
import type { SampleStory } from './sample-story';
import { linesOf, type SampleTicker } from './sample-ticker';

/** The invented newsroom that a new desk begins with, so that there is something to see and to try. */
export type SampleNewsroom = {
  /**
   * Loads what is not loaded yet, in small steps with pauses; resolves when all is done or `stop`
   * was called. What a kill left half loaded is completed at the next start. A story that is there,
   * whatever became of it, is never touched again.
   */
  load(): Promise<void>;
  /** Starts nothing more: the database is about to be closed. */
  stop(): void;
};

export type SampleParts = {
  db: Database;
  /** Where the files are. */
  folder: string;
  desk: Pick<Desk, 'store' | 'takeIn' | 'media' | 'ticker'>;
  clock: Clock;
  log: Log;
};

/** Facts about the desk: when loading began (ms since 1970 UTC), and what of it is over. */
const LOADED_AT = 'sample.loadedAt';
const STORIES_DONE = 'sample.stories';
const tickerDone = (edition: EditionId): string => `sample.ticker.${edition}`;

/** For a desk that publishes to its own site only: fiction must not reach anyone else's. */
export function sampleNewsroom({ db, folder, desk, clock, log }: SampleParts): SampleNewsroom {
  const facts = deskFacts(db);
  const files = sampleFiles(folder, log);
  const isNew =
    facts.get(LOADED_AT) === null && db.prepare('SELECT 1 FROM draft').get() === undefined;
  let stopped = false;

  const pause = (ms = 0): Promise<void> => new Promise((go) => void clock.after(ms, go));

  async function loadStories(loadedAt: number): Promise<void> {
    if (facts.get(STORIES_DONE) !== null) return;
    const stories = await readStories();
    const pictures = new Map<string, MediaItem>();
    const headlines = new Map(stories.map(({ id, head }) => [id, head.headline]));
    let failed = 0;
    // The newest first: they are on top of the list that is being looked at.
    stories.sort((a, b) => lastChange(b, loadedAt) - lastChange(a, loadedAt));
    for (const story of stories) {
      if (stopped) return;
      if (desk.store.has(story.id)) continue;
      try {
        for (const file of picturesOf(story)) {
          if (!pictures.has(file)) pictures.set(file, await importPicture(files, file));
        }
        if (stopped) return;
        const content = contentOf(story, {
          picture: (file) => pictures.get(file) ?? null,
          headline: (id) => headlines.get(id) ?? null,
          loadedAt,
        });
        const update = composeStory(content);
        await pause();
        if (stopped) return;
        desk.takeIn(story.id, update, lastChange(story, loadedAt));
      } catch (error) {
        if (stopped) return;
        failed += 1;
        log.error(`loading the sample story ${story.id}`, error);
      }
      await pause();
    }
    if (failed === 0 && !stopped) facts.set(STORIES_DONE, 'loaded');
  }

  async function readStories(): Promise<SampleStory[]> {
    const stories: SampleStory[] = [];
    for await (const story of files.stories()) {
      stories.push(story);
      await pause();
      if (stopped) break;
    }
    return stories;
  }

  async function importPicture(from: SampleFiles, file: string): Promise<MediaItem> {
    const bytes = await from.picture(file);
    await pause();
    const item = await desk.media.import(file, bytes);
    if (!item.ok) throw new Error(item.error.message, { cause: item.error.cause });
    return item.value;
  }

  function writeTicker(edition: EditionId, ticker: SampleTicker, loadedAt: number): void {
    if (facts.get(tickerDone(edition)) !== null) return;
    const lines = linesOf(ticker, edition, loadedAt, clock.now());
    if (lines.length > 0) desk.ticker.write(edition, { lines });
    facts.set(tickerDone(edition), 'written');
  }

  async function loadAll(): Promise<void> {
    if (isNew) facts.set(LOADED_AT, String(clock.now()));
    const began = facts.get(LOADED_AT);
    const parts = [STORIES_DONE, ...EDITION_IDS.map(tickerDone)];
    if (began === null || parts.every((part) => facts.get(part) !== null)) return;
    const loadedAt = Number(began);
    const start = clock.now();
    await loadStories(loadedAt);
    log.info(`looked through the sample newsroom in ${clock.now() - start} ms`);
    if (stopped) return;
    const ticker = await files.ticker();
    if (stopped) return;
    for (const edition of EDITION_IDS) writeTicker(edition, ticker, loadedAt);
  }

  return {
    load: () =>
      loadAll().catch((error: unknown) => {
        if (!stopped) log.error('loading the sample newsroom', error);
      }),
    stop() {
      stopped = true;
    },
  };
}
