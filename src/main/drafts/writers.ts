import { randomUUID } from 'node:crypto';
import os from 'node:os';
import type { WindowId } from '../announce';
import type { Facts } from '../database/facts';
import type { Database } from '../database/open';

/** Whose hand an update is from. */
export type Writer = {
  /** The name of the device, `#`, and what no other device has. */
  device: string;
  person: string;
  /** Number of the window; 0 for Galley itself (publishing, rescues, restores). */
  window: number;
};

/** The writers of this desk, each once. */
export type Writers = {
  /** The row of the person at this desk, at a window, or (null) of Galley acting for that person. */
  id(window: WindowId | null): number;
  all(): Map<number, Writer>;
};

export function writers(db: Database, device: string, person: string): Writers {
  const find = db
    .prepare<[Writer], number>(
      'SELECT id FROM writer WHERE device = @device AND person = @person AND window = @window',
    )
    .pluck();
  const add = db.prepare<[Writer]>(
    'INSERT INTO writer (device, person, window) VALUES (@device, @person, @window)',
  );
  const all = db.prepare<[], Writer & { id: number }>(
    'SELECT id, device, person, window FROM writer',
  );
  return {
    id(window) {
      const writer: Writer = { device, person, window: window ?? 0 };
      return find.get(writer) ?? Number(add.run(writer).lastInsertRowid);
    },
    all: () => new Map(all.all().map(({ id, ...writer }) => [id, writer])),
  };
}

/** This device, as the log names it: a name for people, and an id that no other device has. */
export function thisDevice(facts: Facts): string {
  const known = facts.get('device');
  if (known !== null) return known;
  const device = `${os.hostname() || 'device'}#${randomUUID().slice(0, 8)}`;
  facts.set('device', device);
  return device;
}
