import { NEVER_PUBLISHED, type PublicationStatus, type PushedEntries } from '@shared/ipc/publish';
import { entryVersion } from '@shared/publish/entry-version';
import type { PublicStory } from '@shared/publish/public-story';
import type { Database } from '../database/open';

/** Where stories stand with one site, read from the outbox and from what the site acknowledged. */
export type Publications = {
  status(storyId: string): PublicationStatus;
  /** What the site acknowledged last of a story; null for nothing. */
  acknowledged(storyId: string): PublicStory | null;
  /** The entries of the package that was queued last, of a live blog. */
  entries(storyId: string): PushedEntries;
  /** The stories whose release the site was to see to by now, the earliest first. */
  released(now: number): string[];
  /** When the site is to release the next story, ms since 1970 UTC; null when it holds none. */
  nextRelease(): number | null;
  /** Notes that readers have what the site held. */
  noteRelease(storyId: string): void;
  /** Whether readers have a story from the site, as far as it acknowledged that. */
  isLive(storyId: string): boolean;
  /** Whether a story is on the site or may be on its way there. */
  isOut(storyId: string): boolean;
};

type Open = {
  action: 'put' | 'delete';
  state: 'waiting' | 'sending' | 'conflict' | 'attention';
  message: string | null;
  attempts: number;
  next_attempt_at: number;
};

/**
 * @param presentHash the hash of the package that the site would get now; undefined where that is not
 *   known at once
 */
export function publications(
  db: Database,
  site: string,
  presentHash: (storyId: string) => string | undefined = () => undefined,
): Publications {
  const acknowledged = db.prepare<
    [string, string],
    { url: string; at: number; releaseAt: number | null }
  >('SELECT url, at, release_at AS releaseAt FROM publication WHERE site = ? AND story_id = ?');
  const due = db
    .prepare<[string, number], string>(
      `SELECT story_id FROM publication WHERE site = ? AND release_at <= ? ORDER BY release_at`,
    )
    .pluck();
  const next = db
    .prepare<[string], number | null>('SELECT min(release_at) FROM publication WHERE site = ?')
    .pluck();
  const release = db.prepare(
    'UPDATE publication SET at = release_at, release_at = NULL WHERE site = ? AND story_id = ?',
  );
  const open = db.prepare<[string, string], Open>(
    `SELECT action, state, message, attempts, next_attempt_at FROM outbox
     WHERE site = ? AND story_id = ? AND state IN ('waiting', 'sending', 'conflict', 'attention')
     ORDER BY seq LIMIT 1`,
  );
  const queuedHash = db
    .prepare<[string, string], string>(
      `SELECT package_hash FROM outbox
       WHERE site = ? AND story_id = ? AND state NOT IN ('superseded', 'cancelled')
       ORDER BY seq DESC LIMIT 1`,
    )
    .pluck();

  const queuedPackage = db
    .prepare<[string, string], string>(
      `SELECT CASE WHEN action = 'delete' AND state = 'done' THEN '' ELSE package END FROM outbox
       WHERE site = ? AND story_id = ? AND state NOT IN ('superseded', 'cancelled')
       ORDER BY seq DESC LIMIT 1`,
    )
    .pluck();

  const packages = db
    .prepare<[string, string], string>(
      'SELECT package FROM publication WHERE site = ? AND story_id = ?',
    )
    .pluck();

  return {
    released: (now) => due.all(site, now),
    nextRelease: () => next.get(site) ?? null,
    noteRelease: (storyId) => void release.run(site, storyId),
    acknowledged(storyId) {
      const text = packages.get(site, storyId);
      return text === undefined ? null : (JSON.parse(text) as PublicStory);
    },
    entries(storyId) {
      const text = queuedPackage.get(site, storyId) ?? packages.get(site, storyId);
      if (!text?.includes('"type":"entry"')) return {};
      const { body } = JSON.parse(text) as PublicStory;
      const entries = body.filter((block) => block.type === 'entry');
      return Object.fromEntries(entries.map((entry) => [entry.id, entryVersion(entry)]));
    },
    status(storyId) {
      const live = acknowledged.get(site, storyId);
      const next = open.get(site, storyId);
      if (!live && !next) return NEVER_PUBLISHED;
      const releaseAt = live?.releaseAt ?? null;
      const queued = queuedHash.get(site, storyId);
      const present = presentHash(storyId) ?? queued;
      return {
        phase: next?.state ?? (releaseAt === null ? 'live' : 'scheduled'),
        isWithdrawal: next?.action === 'delete',
        url: live?.url || null,
        releaseAt,
        publishedAt: live?.at ?? null,
        changedSince: queued !== undefined && present !== queued,
        message: next?.message ?? null,
        attempts: next?.attempts ?? 0,
        nextAttemptAt: next?.state === 'waiting' ? next.next_attempt_at : null,
      };
    },
    isLive: (storyId) => acknowledged.get(site, storyId)?.releaseAt === null,
    isOut: (storyId) =>
      acknowledged.get(site, storyId) !== undefined || open.get(site, storyId) !== undefined,
  };
}
