import fs from 'node:fs';
import path from 'node:path';
import { sampleFiles } from '../../../src/main/sample/sample-files';
import type { SampleStory } from '../../../src/main/sample/sample-story';

/** The newsroom that Galley ships with. */
export const SHIPPED = path.resolve(import.meta.dirname, '../../../resources/sample');

/** Its stories, and what was said about files that could not be read. */
export async function shippedStories(): Promise<{ stories: SampleStory[]; complaints: unknown[] }> {
  const complaints: unknown[] = [];
  const log = {
    info() {},
    warn() {},
    error: (_doing: string, why: unknown) => complaints.push(why),
  };
  const stories: SampleStory[] = [];
  for await (const story of sampleFiles(SHIPPED, log).stories()) stories.push(story);
  return { stories, complaints };
}

export const shippedPictures = (): string[] => fs.readdirSync(path.join(SHIPPED, 'pictures'));
