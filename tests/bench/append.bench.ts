import fs from 'node:fs';
import path from 'node:path';
import { projectStory } from '@shared/story/projection';
import { test } from 'vitest';
import * as Y from 'yjs';
import { changeOf, granted, openedDatabase, openNewsroom, typeWords } from '../unit/newsroom';
import { tempFolder } from '../unit/temp-folder';
import { print, spread, timed } from './figures';
import { storyOf } from './stories';

/** Keystrokes measured, after some that are not. */
const KEYSTROKES = 1500;
const WARMING_UP = 200;
/** What a story of a thousand words is as JSON of an editor. */
const DOCUMENT_BYTES = 40 * 1024;

/** Bytes that this process has handed to the system to write; null where the system does not say. */
function written(): number | null {
  try {
    return Number(/wchar: (\d+)/.exec(fs.readFileSync('/proc/self/io', 'utf8'))?.[1]);
  } catch {
    return null;
  }
}

/**
 * How long each of many goes of something takes, µs, how much of that the processor works (which
 * says something on a busy machine, too), and how many bytes are written, what is written later
 * included.
 */
function measure(work: (n: number) => void, later: () => void = () => {}) {
  for (let n = 0; n < WARMING_UP; n++) work(n);
  const before = written();
  const processor = process.cpuUsage();
  const micros: number[] = [];
  for (let n = 0; n < KEYSTROKES; n++) micros.push(timed(() => work(WARMING_UP + n)) * 1000);
  const { user, system } = process.cpuUsage(processor);
  later();
  const after = written();
  const bytes = before === null || after === null ? null : (after - before) / KEYSTROKES;
  return {
    micros: spread(micros),
    processorMicros: Math.round((user + system) / KEYSTROKES),
    bytesWritten: bytes === null ? null : Math.round(bytes),
  };
}

/** A keystroke at a desk, from the window's update to main's acknowledgement. */
async function keystrokes(words: number) {
  const { desk, db, clock, folder } = openNewsroom();
  desk.store.begin('ferry', storyOf(words), 'lena', clock.now());
  const window = new Y.Doc();
  Y.applyUpdate(window, granted(desk.drafts.open('ferry', 1)).update);
  const updates = Array.from({ length: WARMING_UP + KEYSTROKES }, (_, n) =>
    changeOf(window, (doc) => typeWords(doc, String.fromCharCode(97 + (n % 26)))),
  );
  const figures = measure(
    (n) => granted(desk.drafts.append('ferry', updates[n] as Uint8Array, 1)),
    () => db.pragma('wal_checkpoint(PASSIVE)'),
  );
  const updateBytes = updates.reduce((sum, { length }) => sum + length, 0) / updates.length;
  const { doc } = desk.store.read('ferry');
  const projecting = Array.from({ length: 15 }, () => timed(() => void projectStory(doc)));
  const listing: number[] = [];
  for (let n = 0; n < 15; n++) {
    const update = changeOf(window, (changed) => typeWords(changed, `${n}`));
    granted(desk.drafts.append('ferry', update, 1));
    const start = performance.now();
    clock.turn(1000);
    await desk.archive.settle({});
    listing.push(performance.now() - start);
  }
  await desk.close();
  fs.rmSync(folder, { recursive: true });
  return { figures: { ...figures, updateBytes: Math.round(updateBytes) }, projecting, listing };
}

test('a durable keystroke in a short and in a long story, and the projection that follows', async () => {
  for (const words of [1000, 5000, 20_000]) {
    const { figures, projecting, listing } = await keystrokes(words);
    print('append', { words, ...figures });
    // In Galley the archive has a thread of its own; here it has not, so that this is all of it.
    print('project', { words, readingMs: spread(projecting), untilListedMs: spread(listing) });
  }
});

test('a durable keystroke against writing the whole story, as a file or as a row', async () => {
  const document = Buffer.alloc(DOCUMENT_BYTES, 'Ferry stops at noon. ');
  /** A letter at the beginning of the story: all that follows moves. */
  const type = (n: number): void => {
    document.copyWithin(1, 0);
    document[0] = 97 + (n % 26);
  };
  const folder = tempFolder();

  const asFile = measure((n) => {
    type(n);
    const [file, temporary] = [path.join(folder, 'story.json'), path.join(folder, '.story.json')];
    const handle = fs.openSync(temporary, 'w');
    fs.writeSync(handle, document);
    fs.fsyncSync(handle);
    fs.closeSync(handle);
    fs.renameSync(temporary, file);
    const directory = fs.openSync(folder, 'r');
    fs.fsyncSync(directory);
    fs.closeSync(directory);
  });

  const db = openedDatabase(folder);
  db.exec('CREATE TABLE document (id INTEGER PRIMARY KEY, json BLOB)');
  db.prepare('INSERT INTO document VALUES (1, ?)').run(document);
  const update = db.prepare('UPDATE document SET json = ? WHERE id = 1');
  const asRow = measure(
    (n) => {
      type(n);
      update.run(document);
    },
    () => db.pragma('wal_checkpoint(PASSIVE)'),
  );
  db.close();

  const { figures: append } = await keystrokes(1000);
  const ratio = (other: typeof asRow) => ({
    time: Math.round((other.micros.p50 / append.micros.p50) * 10) / 10,
    bytes:
      other.bytesWritten !== null && append.bytesWritten
        ? Math.round((other.bytesWritten / append.bytesWritten) * 10) / 10
        : null,
  });
  print('append-against-rewriting', {
    documentBytes: DOCUMENT_BYTES,
    append: { micros: append.micros, bytesWritten: append.bytesWritten },
    file: { micros: asFile.micros, bytesWritten: asFile.bytesWritten, ratio: ratio(asFile) },
    row: { micros: asRow.micros, bytesWritten: asRow.bytesWritten, ratio: ratio(asRow) },
  });
});
