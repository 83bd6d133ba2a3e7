import fs from 'node:fs/promises';
import path from 'node:path';
import type { Log } from '../log';
import type { SampleStory } from './sample-story';
import { readTickerFile, type SampleTicker } from './sample-ticker';
import { readStoryFile } from './story-file';

/** The files of the sample newsroom: `stories/*.txt`, `pictures/*.jpg` and `ticker.json`. */
export type SampleFiles = {
  /** Each story that can be read, one file at a time, so that the caller can pause between them. */
  stories(): AsyncGenerator<SampleStory>;
  picture(file: string): Promise<Buffer>;
  ticker(): Promise<SampleTicker>;
};

/** @param log is told of files that cannot be read, which count as absent */
export function sampleFiles(folder: string, log: Log): SampleFiles {
  const read = (...names: string[]): Promise<string> =>
    fs.readFile(path.join(folder, ...names), 'utf8');
  return {
    async *stories() {
      const names = await fs.readdir(path.join(folder, 'stories'));
      for (const name of names.filter((file) => file.endsWith('.txt')).sort()) {
        const story = readStoryFile(path.basename(name, '.txt'), await read('stories', name));
        if (story.ok) yield story.value;
        else log.error('reading the sample newsroom', story.error);
      }
    },
    picture: (file) => fs.readFile(path.join(folder, 'pictures', file)),
    async ticker() {
      const ticker = readTickerFile(await read('ticker.json'));
      if (ticker.ok) return ticker.value;
      log.error('reading the sample newsroom', ticker.error);
      return {};
    },
  };
}
