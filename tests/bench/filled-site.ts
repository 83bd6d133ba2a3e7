import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type PublicFigure, type PublicStory, publicStory } from '@shared/publish/public-story';
import { REGION_IDS } from '@shared/story/vocabulary';
import { inProject } from '../../scripts/project-root';
import type { ArchiveEntry } from '../../src/main/archive/entry';
import { openSqlite } from '../../src/site/database/sqlite';
import { mediaStore } from '../../src/site/media/media-store';
import { cardOf } from '../../src/site/stories/card';
import { storyTables } from '../../src/site/stories/story-tables';
import { madeUpArchive } from '../archive/made-up-archive';
import { print } from './figures';

/** A filled site is one of these sources: after a change of them another one is filled. */
const SOURCES = [
  'src/site/{database,stories,search}/**/*',
  'tests/archive/*',
  'tests/bench/filled-site.ts',
];
const KEPT_IN = path.join(os.tmpdir(), 'galley-bench-site');
/** Stories in one transaction. */
const AT_ONCE = 500;
/** How long filling may take on a busy machine, and what is measured then; ms. */
export const FILLING_LIMIT_MS = 60 * 60_000;
/** The same few stand for all pictures: pages name them, and no one loads them. */
const PICTURES = 20;

/**
 * The folder of a site with so many stories of some 450 words, in three editions. It is filled once, by
 * the site's own code, and kept among the temporary files as long as its sources are the same. A site that
 * runs on it may count readers there, and nothing else.
 */
export async function filledSite(stories: number): Promise<string> {
  const kept = path.join(KEPT_IN, `${stories}-${hashOfSources()}`);
  if (fs.existsSync(kept)) return kept;
  fs.mkdirSync(KEPT_IN, { recursive: true });
  for (const name of fs.readdirSync(KEPT_IN)) {
    if (!name.startsWith(`${stories}-`)) continue;
    fs.rmSync(path.join(KEPT_IN, name), { recursive: true, force: true });
  }
  const unfinished = `${kept}.unfinished`;
  fs.mkdirSync(unfinished);
  await fill(unfinished, stories);
  fs.renameSync(unfinished, kept);
  return kept;
}

async function fill(folder: string, stories: number): Promise<void> {
  const start = performance.now();
  const opened = openSqlite(path.join(folder, 'site.db'));
  if (!opened.ok) throw new Error(opened.error.message);
  const db = opened.value;
  const media = mediaStore(db, path.join(folder, 'media'), Date.now);
  const pictures = await Promise.all(
    Array.from({ length: PICTURES }, async (_, number) => {
      const bytes = Buffer.from(`\x89PNG\r\n\x1a\nPicture ${number}`, 'latin1');
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const put = await media.receive(sha256, 'image/png', chunksOf(bytes));
      if (!put.ok) throw new Error(put.error.message);
      return sha256;
    }),
  );
  const { entry } = madeUpArchive();
  for (let from = 0; from < stories; from += AT_ONCE) {
    await db.transaction(async (tx) => {
      const tables = storyTables(tx);
      for (let number = from; number < Math.min(stories, from + AT_ONCE); number++) {
        const story = publicStoryOf(entry(number), number, pictures);
        const body = JSON.stringify(story);
        const etag = `"1-${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
        const now = Date.parse(story.publishedAt);
        await tables.write(story, { version: 1, etag, body, card: cardOf(story), now });
      }
    });
  }
  await db.close();
  print('fill-site', { stories, seconds: Math.round((performance.now() - start) / 1000) });
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A made-up story as a desk would publish it. */
function publicStoryOf(entry: ArchiveEntry, number: number, pictures: string[]): PublicStory {
  const { edition, headline, deck, members } = entry;
  const paragraphs = entry.text.split('\n');
  const sha256 = pictures[number % pictures.length] ?? '';
  const lead: PublicFigure = {
    type: 'figure',
    media: { sha256, mime: 'image/png', width: 1600, height: 1000, focal: { x: 0.5, y: 0.4 } },
    caption: [{ text: `${paragraphs[0]?.slice(0, 90)}.` }],
    ...{ credit: 'Harbour Pictures', alternative: headline },
  };
  return publicStory.parse({
    ...{ format: 1, id: entry.storyId, edition, editionOf: null },
    ...{ kind: entry.kind, section: entry.section },
    region: number % 3 === 0 ? null : (REGION_IDS[number % REGION_IDS.length] ?? null),
    ...{ slug: entry.slug, headline, deck, source: 'Agencies', dateline: '' },
    authors: members.author.map(({ id, label }) => ({ id, name: label })),
    publishedAt: new Date(entry.at).toISOString(),
    ...{ words: entry.words, readMinutes: 2, lead },
    body: paragraphs.map((text) => ({ type: 'paragraph', runs: [{ text }] })),
    tags: members.tag.map(({ id, label }) => ({ id, label })),
    related: [number - 3, number - 7]
      .filter((other) => other >= 0)
      .map((other) => ({ storyId: `story-${other}`, headline: `Story ${other}` })),
    coverage:
      number % 11 === 0 ? [{ id: `coverage-${number % 40}`, name: `Coverage ${number % 40}` }] : [],
  });
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const file of fs.globSync(SOURCES, { cwd: inProject('.') }).sort()) {
    if (fs.statSync(inProject(file)).isFile()) hash.update(fs.readFileSync(inProject(file)));
  }
  return hash.digest('hex').slice(0, 12);
}
