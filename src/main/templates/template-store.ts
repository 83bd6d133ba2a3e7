import type { Database } from '../database/open';

/** A row: see 003_story_templates.sql. Times in ms since 1970 UTC. */
export type StoredTemplate = {
  id: string;
  name: string | null;
  document: Uint8Array | null;
  removedAt: number | null;
};

/** Templates of the newsroom, and what it changed about the built-in ones, in SQL. */
export type TemplateStore = {
  all(): StoredTemplate[];
  get(id: string): StoredTemplate | null;
  put(template: StoredTemplate, at: number, who: string): void;
  forget(id: string): void;
};

export function templateStore(db: Database): TemplateStore {
  const columns = 'id, name, document, removed_at AS removedAt';
  const all = db.prepare<[], StoredTemplate>(`SELECT ${columns} FROM story_template ORDER BY id`);
  const get = db.prepare<[string], StoredTemplate>(
    `SELECT ${columns} FROM story_template WHERE id = ?`,
  );
  const put = db.prepare(
    `INSERT OR REPLACE INTO story_template (id, name, document, removed_at, changed_at, changed_by)
     VALUES (@id, @name, @document, @removedAt, @at, @who)`,
  );
  const forget = db.prepare<[string]>('DELETE FROM story_template WHERE id = ?');
  return {
    all: () => all.all(),
    get: (id) => get.get(id) ?? null,
    put: (template, at, who) => void put.run({ ...template, at, who }),
    forget: (id) => void forget.run(id),
  };
}

/** Takes in the templates of another desk; what is here as well stays as it is here. */
export function takeTemplatesIn(db: Database, from: Database): void {
  const add = db.prepare(
    `INSERT OR IGNORE INTO story_template (id, name, document, removed_at, changed_at, changed_by)
     VALUES (@id, @name, @document, @removed_at, @changed_at, @changed_by)`,
  );
  const rows = from.prepare<[], object>('SELECT * FROM story_template').all();
  db.transaction(() => {
    for (const row of rows) add.run(row);
  })();
}
