import { randomUUID } from 'node:crypto';
import type { IncomingPicture } from '@shared/incoming/incoming';
import { withoutPictures } from '@shared/incoming/left';
import { typesetBlocks, typesetText } from '@shared/incoming/typography';
import type { Imported, ImportProgress } from '@shared/ipc/imports';
import type { MediaItem } from '@shared/ipc/media';
import type { Result } from '@shared/result';
import { composeStory } from '@shared/story/compose';
import { authorId, tagId } from '@shared/story/members';
import type { EditionId } from '@shared/story/vocabulary';
import type { Clock } from '../clock';
import type { DraftStore } from '../drafts/draft-store';
import type { Projector } from '../drafts/projector';
import type { MediaStore } from '../media/media-store';
import type { ImportedStory } from './imported';
import type { ImportSource } from './protocol';
import type { ReadFile } from './thread';

/** Takes stories of other programs in, as new drafts. One import at a time. */
export type Imports = {
  /** A file that gives no story is named with its reason; the others come in all the same. */
  run(sources: readonly ImportSource[]): Promise<Imported>;
  stop(): void;
};

export type ImportParts = {
  readFile: ReadFile;
  store: DraftStore;
  projector: Projector;
  media: MediaStore;
  fetchPicture: (address: string) => Promise<Result<MediaItem>>;
  clock: Clock;
  me: string;
  onProgress: (progress: ImportProgress | null) => void;
};

/** Pictures of one story that are fetched at the same time. */
const AT_ONCE = 4;
/** What a site takes of a headline and of a deck, characters; more is for the editor to cut. */
const LINE_MAX = 5000;

export function imports(parts: ImportParts): Imports {
  const { readFile, store, projector, media, clock, me, onProgress } = parts;
  let stopping = new AbortController();
  /** The import that runs, and those that wait for it. */
  let last: Promise<unknown> = Promise.resolve();

  async function storedPicture({ source }: IncomingPicture): Promise<MediaItem | null> {
    if ('lost' in source) return null;
    const stored = await ('bytes' in source
      ? media.import(source.name, source.bytes)
      : parts.fetchPicture(source.address));
    return stored.ok ? stored.value : null;
  }

  /** Puts the pictures of a story into its figures; gives those that are not to be had. */
  async function bringPictures(pictures: readonly IncomingPicture[], signal: AbortSignal) {
    const gone = new Set<IncomingPicture>();
    const waiting = [...pictures];
    async function bringNext(): Promise<void> {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const item = signal.aborted ? null : await storedPicture(next);
        if (item) fill(next, item);
        else gone.add(next);
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, bringNext));
    return gone;
  }

  async function takeIn(story: ImportedStory, name: string, signal: AbortSignal) {
    const gone = await bringPictures(story.body.pictures, signal);
    if (signal.aborted) return null;
    const { blocks } = withoutPictures(story.body, gone);
    const edition: EditionId = story.fields.edition ?? 'en';
    typesetBlocks(blocks, edition);
    const headline = lineOf(story.headline, edition);
    const id = randomUUID();
    const update = composeStory({
      ...{ headline, deck: lineOf(story.deck, edition), related: [], coverage: [], workflow: [] },
      body: blocks.length > 0 ? blocks : [{ type: 'paragraph', runs: [] }],
      fields: { kind: 'news', ...story.fields, edition },
      tags: unique(story.tags, tagId).map((label) => ({ label })),
      authors: unique(story.authors, authorId).map((author) => ({ name: author })),
    });
    store.begin(id, update, me, clock.now());
    void projector.bring(id);
    return { id, name, headline, picturesMissing: gone.size };
  }

  async function run(sources: readonly ImportSource[], signal: AbortSignal): Promise<Imported> {
    const outcome: Imported = { stories: [], failed: [], isStopped: false };
    for (const [done, source] of sources.entries()) {
      const { name } = source;
      const tell = (share: number): void =>
        onProgress({ done, total: sources.length, name, share: Math.min(share, 1) });
      if (signal.aborted) break;
      tell(0);
      const read = await readFile(source, (share) => tell(share * 0.8), signal);
      if (signal.aborted) break;
      if ('reason' in read) outcome.failed.push({ name, reason: read.reason });
      else {
        tell(0.8);
        const story = await takeIn(read.story, name, signal);
        if (story) outcome.stories.push(story);
      }
    }
    onProgress(null);
    return { ...outcome, isStopped: signal.aborted };
  }

  return {
    run(sources) {
      const turn = last.then(() => {
        stopping = new AbortController();
        return run(sources, stopping.signal);
      });
      last = turn.catch(() => {});
      return turn;
    },
    stop: () => stopping.abort(),
  };
}

/** A picture in its figure, with the words of its file where the document says none. */
function fill({ figure }: IncomingPicture, item: MediaItem): void {
  const { sha256, mime, width, height } = item;
  figure.media = { sha256, mime, width, height, focal: { x: 0.5, y: 0.5 } };
  if (figure.caption.length === 0 && item.caption !== '') figure.caption = [{ text: item.caption }];
  figure.credit ||= item.credit;
  figure.alternative ||= item.alternative;
}

const lineOf = (text: string, edition: EditionId): string =>
  typesetText(text.replace(/\s+/g, ' ').trim().slice(0, LINE_MAX), edition);

/** Longest name of a tag or an author that a site takes, characters. */
const NAME_MAX = 200;

/** Names that are names, each once. */
function unique(names: readonly string[], idOf: (name: string) => string): string[] {
  const byId = new Map<string, string>();
  for (const name of names.map((one) => one.replace(/\s+/g, ' ').trim())) {
    const id = idOf(name);
    if (id !== '' && name.length <= NAME_MAX && !byId.has(id)) byId.set(id, name);
  }
  return [...byId.values()].slice(0, 50);
}
