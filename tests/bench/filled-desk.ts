import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { composeStory } from '@shared/story/compose';
import { inProject } from '../../scripts/project-root';
import type { ArchiveEntry } from '../../src/main/archive/entry';
import { archiveThread } from '../../src/main/archive/thread';
import { madeUpArchive } from '../archive/made-up-archive';
import { granted, openNewsroom } from '../unit/newsroom';
import { turnableClock } from '../unit/turnable-clock';
import { print } from './figures';

/** A filled desk is one of these sources: after a change of them another one is filled. */
const SOURCES = [
  'src/main/{archive,database,drafts}/**/*',
  'src/shared/{archive,story}/**/*',
  'tests/archive/*',
  'tests/bench/filled-desk.ts',
];
const KEPT_IN = path.join(os.tmpdir(), 'galley-bench');
/** Stories in one transaction. */
const AT_ONCE = 500;
/** The archive's thread looks at the log so often, in stories: it reads while more are written. */
const READ_AFTER = 25_000;
/** How long a benchmark may take that has a desk filled first, on a busy machine; ms. */
export const FILLING_LIMIT_MS = 40 * 60_000;
/** The same as that of a Galley that is started on the desk (main/shell/place.ts). */
const ME = os.userInfo().username;

/**
 * A copy of a desk with so many stories of some 450 words, which the caller may use up and has to
 * take away. It is filled once, by Galley's own store and archive, and kept among the temporary
 * files as long as the sources that made it are the same. A filling that was interrupted goes on.
 */
export async function filledDesk(stories: number): Promise<string> {
  const kept = path.join(KEPT_IN, `${stories}-${hashOfSources()}`);
  if (!fs.existsSync(kept)) {
    const unfinished = `${kept}.unfinished`;
    for (const name of namesIn(KEPT_IN)) {
      const old = path.join(KEPT_IN, name);
      if (!name.startsWith(`${stories}-`) || old === unfinished) continue;
      fs.rmSync(old, { recursive: true, force: true });
    }
    fs.mkdirSync(unfinished, { recursive: true });
    await fill(unfinished, stories);
    fs.renameSync(unfinished, kept);
  }
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'galley-desk-'));
  fs.cpSync(kept, copy, { recursive: true, mode: fs.constants.COPYFILE_FICLONE });
  return copy;
}

async function fill(folder: string, stories: number): Promise<void> {
  const start = performance.now();
  const seconds = (): number => Math.round((performance.now() - start) / 100) / 10;
  const made = madeUpArchive();
  const { db, desk } = openNewsroom({
    ...{ folder, me: ME, clock: turnableClock(Date.now()) },
    startArchive: archiveThread(inProject('out/main/archive.js'), {
      ...{ folder, me: ME, site: 'embedded' },
    }),
  });
  // After a power cut it can be filled again.
  db.pragma('synchronous = OFF');
  const begin = db.transaction((from: number, end: number): void => {
    for (let number = from; number < end; number++) {
      if (desk.store.has(`story-${number}`)) continue;
      const entry = made.entry(number);
      desk.store.begin(entry.storyId, updateOf(entry), ME, entry.at);
      desk.store.release(entry.storyId);
    }
  });
  for (let from = 0; from < stories; from += AT_ONCE) {
    begin(from, Math.min(stories, from + AT_ONCE));
    if ((from + AT_ONCE) % READ_AFTER === 0) void desk.archive.catchUp({});
    await new Promise(setImmediate);
  }
  const writtenAfterS = seconds();
  granted(await desk.archive.catchUp({}));
  granted(await desk.archive.settle({}));
  const foundAfterS = seconds();
  db.transaction(() => {
    for (const _step of desk.tidyUp());
  })();
  await desk.close();
  print('fill', { stories, writtenAfterS, foundAfterS, tidiedUpAfterS: seconds() });
}

/** The story of an entry, as it would have been taken in from another system. */
const updateOf = ({ headline, deck, text, members, ...entry }: ArchiveEntry): Uint8Array =>
  composeStory({
    ...{ headline, deck, tags: members.tag, related: [], coverage: [] },
    body: text.split('\n').map((line) => ({ type: 'paragraph', runs: [{ text: line }] })),
    fields: { kind: entry.kind, section: entry.section, edition: entry.edition },
    authors: members.author.map(({ id, label }) => ({ id, name: label })),
    workflow: entry.state === 'draft' ? [] : [{ at: entry.at, who: ME, to: entry.state }],
  });

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const file of fs.globSync(SOURCES, { cwd: inProject('.') }).sort()) {
    if (fs.statSync(inProject(file)).isFile()) hash.update(fs.readFileSync(inProject(file)));
  }
  return hash.digest('hex').slice(0, 12);
}

const namesIn = (folder: string): string[] => (fs.existsSync(folder) ? fs.readdirSync(folder) : []);
