import type { Change, ChangesAnswer } from '@shared/publish/api';
import type { PublicBlock, PublicStory } from '@shared/publish/public-story';
import type { Result } from '@shared/result';
import type { Clock } from '../clock';
import { deskFacts } from '../database/facts';
import type { Database } from '../database/open';
import type { Log } from '../log';
import type { ArchiveIndex } from './archive-index';

/** Pause between two looks at the site's change feed, ms. */
const POLL_MS = 60_000;

/** Keeps a copy of what the site shows, for search and for slugs, from its change feed. */
export type Mirror = {
  /** Looks at the feed now, and from then on each minute. Resolves when this look is over. */
  refresh(): Promise<void>;
  stop(): void;
};

/** Asks the site what changed after a cursor. */
export type AskChanges = (since: number) => Promise<Result<ChangesAnswer>>;

/**
 * @param site which site is mirrored; when it is another than last time, the mirror begins anew
 */
export function siteMirror(
  db: Database,
  index: ArchiveIndex,
  site: string,
  ask: AskChanges,
  clock: Clock,
  log: Log,
): Mirror {
  const facts = deskFacts(db);
  if (facts.get('mirror.site') !== site) {
    db.transaction(() => {
      index.clear('site');
      facts.set('mirror.site', site);
      facts.set('mirror.cursor', '0');
    }).immediate();
  }
  let looking: Promise<void> | null = null;
  /** Asked for while a look was under way, which may have been too early for it. */
  let again = false;
  let stopped = false;
  let cancelTimer = (): void => {};

  const keep = db.transaction((changes: Change[], cursor: number, anew: boolean) => {
    if (anew) index.clear('site');
    for (const change of changes) {
      if (change.type === 'delete') index.remove('site', change.id);
      else index.put(entryOf(change.story, change.url));
    }
    facts.set('mirror.cursor', String(cursor));
  });

  async function look(): Promise<void> {
    let begunAnew = false;
    for (let more = true; more && !stopped; ) {
      const since = Number(facts.get('mirror.cursor') ?? 0);
      const answer = await ask(since);
      if (stopped) return;
      if (!answer.ok) {
        log.info('looking at the change feed of the site', answer.error);
        return;
      }
      const { changes, cursor } = answer.value;
      // A cursor that went back: the site was set up anew, and tells its story from the beginning.
      const anew = cursor < since;
      // A feed that goes round in circles, or says "more" without going on, would be asked for ever.
      if (anew && begunAnew) return;
      begunAnew ||= anew;
      keep.immediate(changes, cursor, anew);
      more = answer.value.more && cursor !== since;
    }
  }

  async function refresh(): Promise<void> {
    if (stopped) return;
    cancelTimer();
    if (looking) {
      again = true;
      return looking;
    }
    looking = look()
      .catch((error: unknown) => log.error('mirroring the site', error))
      .finally(() => {
        looking = null;
        if (stopped) return;
        cancelTimer = clock.after(again ? 0 : POLL_MS, () => void refresh());
        again = false;
      });
    return looking;
  }

  return {
    refresh,
    stop() {
      stopped = true;
      cancelTimer();
    },
  };
}

function entryOf(story: PublicStory, url: string) {
  return {
    source: 'site' as const,
    storyId: story.id,
    edition: story.edition,
    section: story.section,
    slug: story.slug,
    headline: story.headline,
    deck: story.deck,
    text: textOf(story.lead ? [story.lead, ...story.body] : story.body),
    at: Date.parse(story.publishedAt),
    url,
    tags: story.tags,
    authors: story.authors,
    coverage: story.coverage,
  };
}

/** All words of public blocks, a line each. */
function textOf(blocks: readonly PublicBlock[]): string {
  return blocks
    .map((block) => {
      switch (block.type) {
        case 'paragraph':
        case 'heading':
          return block.runs.map((run) => run.text).join('');
        case 'list':
          return block.items.map(textOf).join('\n');
        case 'blockquote':
          return textOf(block.blocks);
        case 'figure':
          return [block.caption.map((run) => run.text).join(''), block.credit].join(' ');
        default:
          return '';
      }
    })
    .filter((line) => line !== '')
    .join('\n');
}
