import type { Database } from './open';

/** Small facts about the desk, by name. Written in the transaction of the caller, if there is one. */
export type Facts = {
  get(name: string): string | null;
  set(name: string, value: string): void;
  delete(name: string): void;
};

export function deskFacts(db: Database): Facts {
  const read = db.prepare<[string], string>('SELECT value FROM fact WHERE name = ?').pluck();
  const write = db.prepare('INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)');
  const remove = db.prepare('DELETE FROM fact WHERE name = ?');
  return {
    get: (name) => read.get(name) ?? null,
    set: (name, value) => void write.run(name, value),
    delete: (name) => void remove.run(name),
  };
}
