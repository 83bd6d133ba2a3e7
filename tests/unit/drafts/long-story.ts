import { bodyOf, newStory } from '@shared/story/layout';
import * as Y from 'yjs';
import type { Database } from '../../../src/main/database/open';
import type { DraftTables } from '../../../src/main/drafts/draft-store';
import { chance } from '../../chance';

/**
 * The updates of an editor who types a story letter by letter, goes back, deletes and begins
 * paragraphs here and there: one a keystroke. The first is the beginning of the story.
 */
export function typedUpdates(count: number, seed = 1): Uint8Array[] {
  const random = chance(seed);
  const doc = new Y.Doc();
  const begin = newStory({ section: 'economy' });
  Y.applyUpdate(doc, begin);
  const updates = [begin];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const body = bodyOf(doc);
  let text = new Y.XmlText();
  let at = 0;
  const paragraph = (): void => {
    const element = new Y.XmlElement('paragraph');
    text = new Y.XmlText();
    element.insert(0, [text]);
    body.insert(Math.floor(random() * (body.length + 1)), [element]);
    at = 0;
  };
  paragraph();
  while (updates.length < count) {
    const what = random();
    if (what < 0.003 || text.length > 400) paragraph();
    else if (what < 0.01) {
      const other = body.get(Math.floor(random() * body.length));
      const inner = other instanceof Y.XmlElement ? other.get(0) : null;
      if (!(inner instanceof Y.XmlText)) continue;
      text = inner;
      at = Math.floor(random() * (text.length + 1));
    } else if (what < 0.12 && at > 0) {
      at -= 1;
      text.delete(at, 1);
    } else {
      text.insert(at, 'etaoin shrdlu '[Math.floor(random() * 14)] ?? ' ');
      at += 1;
    }
  }
  doc.destroy();
  return updates.slice(0, count);
}

/**
 * Puts updates into the log as if they had been typed, one every `pauseMs`, with the snapshots that
 * a desk would have kept on the way.
 * @returns the number of each update
 */
export function logTyping(
  db: Database,
  { log, writers, milestones }: DraftTables,
  id: string,
  updates: readonly Uint8Array[],
  { from, pauseMs, snapshotEvery = 500 }: { from: number; pauseMs: number; snapshotEvery?: number },
): number[] {
  const doc = new Y.Doc({ gc: false });
  return db.transaction(() => {
    log.begin(id, 'lena', from);
    return updates.map((update, index) => {
      const at = from + index * pauseMs;
      const origin = index === 0 ? 'begin' : 'window';
      const seq = log.append(id, update, origin, writers.id(index === 0 ? null : 1), at);
      if (index === 0) milestones.add(id, seq, at, writers.id(null), { kind: 'begin' });
      Y.applyUpdate(doc, update);
      if ((index + 1) % snapshotEvery === 0) {
        log.keepSnapshot(id, seq, Y.encodeStateAsUpdate(doc), at);
      }
      return seq;
    });
  })();
}
