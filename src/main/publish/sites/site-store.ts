import { type SiteSetUp, siteSetUp } from '@shared/publish/sites/site';
import type { Database } from '../../database/open';

/** The sites of a desk as they were set up, in SQL. Each function is one transaction. */
export type SiteStore = {
  /** In order. What this Galley cannot read is kept, and not among them. */
  list(): SiteSetUp[];
  /** Puts a site in the place of the one with its key, or after all others. */
  save(site: SiteSetUp): void;
  remove(key: string): void;
  /** Puts the sites in an order; those that are not named come last. */
  order(keys: readonly string[]): void;
};

type Row = { key: string; kind: string; name: string; place: string; routing: string };

export function siteStore(db: Database): SiteStore {
  const all = db.prepare<[], Row>(
    'SELECT key, kind, name, place, routing FROM site ORDER BY position',
  );
  const upsert = db.prepare(
    `INSERT INTO site (key, kind, name, place, routing, position)
     VALUES (@key, @kind, @name, @place, @routing, (SELECT coalesce(max(position), 0) + 1 FROM site))
     ON CONFLICT (key) DO UPDATE SET
       kind = @kind, name = @name, place = @place, routing = @routing`,
  );
  const remove = db.prepare('DELETE FROM site WHERE key = ?');
  const last = db.prepare('UPDATE site SET position = position + ?');
  const put = db.prepare('UPDATE site SET position = ? WHERE key = ?');
  return {
    list: () => all.all().flatMap(readRow),
    save({ key, name, place: { kind, ...place }, routing }) {
      const texts = { place: JSON.stringify(place), routing: JSON.stringify(routing) };
      upsert.run({ key, kind, name, ...texts });
    },
    remove: (key) => void remove.run(key),
    order: db.transaction((keys: readonly string[]) => {
      last.run(keys.length);
      for (const [index, key] of keys.entries()) put.run(index, key);
    }).immediate,
  };
}

function readRow({ key, kind, name, place, routing }: Row): SiteSetUp[] {
  const parsed = siteSetUp.safeParse({
    ...{ key, name, place: { ...JSON.parse(place), kind } },
    routing: JSON.parse(routing),
  });
  return parsed.success ? [parsed.data] : [];
}
