import path from 'node:path';
import { type Archive, openArchive } from '../../../src/main/archive/archive';
import type { ArchiveEntry, Standing } from '../../../src/main/archive/entry';
import { openArchiveFile } from '../../../src/main/archive/open-archive';
import { tempFolder } from '../temp-folder';
import { MORNING, turnableClock } from '../turnable-clock';

type Told = Partial<Omit<ArchiveEntry, 'members'>> & {
  tags?: string[];
  authors?: string[];
  standing?: Partial<Standing>;
};

const member = (label: string) => ({ id: label.toLowerCase().replaceAll(' ', '-'), label });

/** An entry of which only what a test speaks of is told. */
function entry(storyId: string, told: Told = {}): ArchiveEntry {
  const { tags = [], authors = [], standing: _, ...more } = told;
  return {
    ...{ source: 'draft', storyId, seq: 1, kind: 'news', section: 'politics', region: null },
    ...{
      edition: 'en',
      editionOf: null,
      publishedAt: null,
      releaseAt: null,
      embargo: null,
      state: 'draft',
      slug: storyId,
      slugWritten: false,
    },
    ...{ headline: storyId, deck: '', text: '', words: 0, leadMedia: null, at: MORNING },
    members: { tag: tags.map(member), author: authors.map(member), coverage: [] },
    ...{ related: [], packageHash: 'hash', ...more },
  };
}

export const standing = (more: Partial<Standing> = {}): Standing => ({
  ...{ createdAt: MORNING, begunByMe: false, binned: false, url: null, ...more },
});

export type Shelf = { archive: Archive; folder: string; put(id: string, told?: Told): void };

/** An archive of its own on the disk, in which these stories are, the first the oldest. */
export function shelf(stories: Record<string, Told> = {}, folder = tempFolder()): Shelf {
  const db = openArchiveFile(path.join(folder, 'archive.db'));
  const archive = openArchive(db, 'lena', turnableClock());
  for (const _ of archive.entries.recover());
  let count = 0;
  const put = (id: string, told: Told = {}): void => {
    const at = MORNING - 1_000_000 + count++;
    archive.entries.put(entry(id, { at, ...told }), standing(told.standing));
  };
  for (const [id, told] of Object.entries(stories)) put(id, told);
  return { archive, folder, put };
}
