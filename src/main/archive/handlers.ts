import { ok } from '@shared/result';
import { deskFacts } from '../database/facts';
import type { Database } from '../database/open';
import type { Archive } from './archive';
import type { LogFollower } from './log-follower';
import type { ArchiveHandlers } from './protocol';
import { siteEntry, siteStanding } from './site-entry';

/** Answers what main asks of the archive. */
export function handlersOf(parts: {
  archive: Archive;
  follower: LogFollower;
  db: Database;
  /** What was in memory only is in the index again when this returns. */
  recover(): void;
  settle(): void;
  openAnew(): void;
  /** Tells main of drafts that it did not ask about. */
  changed(ids: string[]): void;
}): ArchiveHandlers {
  const { archive, follower, db, recover } = parts;
  const facts = deskFacts(db);
  return {
    bring({ id }) {
      const { editions, ...brought } = follower.bring(id);
      if (editions.length > 0) parts.changed(editions);
      return ok(brought);
    },
    list(query) {
      if (query.text !== '') recover();
      return ok(archive.list(query));
    },
    search(query) {
      if (query.text !== '') recover();
      return ok(archive.search(query));
    },
    find(query) {
      if (query.text !== '') recover();
      return ok(archive.find(query));
    },
    stories: ({ ids }) => ok(archive.stories(ids)),
    cards: ({ edition, ids, limit }) => ok(archive.cards.of(edition, ids, limit)),
    editions: ({ ids }) => ok(ids.map(archive.editions)),
    members: ({ kind, prefix, limit }) => ok(archive.members(kind, prefix, limit)),
    suggestions({ id, exclude, limit }) {
      recover();
      return ok(archive.suggestions(id, exclude, limit));
    },
    alike({ id, limit }) {
      recover();
      return ok(archive.alike(id, limit));
    },
    calendar: ({ from, to, limit: most }) => ok(archive.calendar(from, to, most)),
    slugHolder: ({ id, edition, slug }) => ok(archive.slugHolder(id, edition, slug)),
    feedPosition: ({ site }) => {
      if (facts.get('mirror.site') !== site) {
        db.transaction(() => {
          archive.entries.clear('site');
          facts.set('mirror.site', site);
          facts.set('mirror.cursor', '0');
        })();
      }
      return ok(Number(facts.get('mirror.cursor') ?? 0));
    },
    takeIn({ changes, cursor, anew }) {
      db.transaction(() => {
        if (anew) archive.entries.clear('site');
        for (const change of changes) {
          if (change.type === 'delete') archive.entries.remove('site', change.id);
          else archive.entries.put(siteEntry(change.story), siteStanding(change.story, change.url));
        }
        facts.set('mirror.cursor', String(cursor));
      })();
      return ok(null);
    },
    catchUp() {
      parts.openAnew();
      return ok(null);
    },
    settle() {
      parts.settle();
      return ok(null);
    },
  };
}
