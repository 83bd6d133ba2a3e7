import type { DeskImported } from '@shared/ipc/safekeeping';
import * as Y from 'yjs';
import { takeChoicesIn } from '../../checks/choices';
import type { Database } from '../../database/open';
import type { DraftStore } from '../../drafts/draft-store';
import { documentOf, momentOf } from '../../drafts/moments';
import { giveUpTo, headOf, updateLog } from '../../drafts/update-log';
import type { MediaStore } from '../../media/media-store';
import { takeTemplatesIn } from '../../templates/template-store';
import type { DeskFile } from './read';

export type TakingIn = {
  db: Database;
  store: DraftStore;
  media: MediaStore;
  /** Stories came in: project them. */
  catchUp: () => void;
};

/** Told how far it is, in stories and pictures; stops between two of them when it is aborted. */
export type TakingInWatch = {
  onProgress: (done: number, total: number) => void;
  signal: AbortSignal;
};

/** After so much work other things have their turn, ms. */
const SLICE_MS = 8;

/**
 * Takes in what another desk had. Nothing of this desk is overwritten: a story that is here as well
 * gets the changes that it lacks, as when two desks meet; one that is not here comes with its whole
 * history. What waits in the other desk's outbox stays there. A story is one transaction, so an
 * import that is cut off or stopped can be begun again, and finds nothing to do for what is here already.
 */
export async function takeDeskIn(
  desk: TakingIn,
  file: DeskFile,
  { onProgress, signal }: TakingInWatch,
): Promise<DeskImported> {
  const report: DeskImported = {
    stopped: false,
    stories: { added: 0, merged: 0, same: 0 },
    pictures: { added: 0, same: 0, damaged: 0 },
  };
  const ids = file.db
    .prepare<[], string>('SELECT id FROM draft WHERE purged_at IS NULL ORDER BY created_at, id')
    .pluck()
    .all();
  const total = file.pictureCount + ids.length;
  let done = 0;
  // Pictures first, so that no story speaks of one that is not there yet.
  for await (const picture of file.pictures()) {
    if (signal.aborted) return { ...report, stopped: true };
    if (picture === null) {
      report.pictures.damaged += 1;
    } else if (desk.media.has(picture.sha256)) {
      report.pictures.same += 1;
    } else {
      const taken = await desk.media.import(nameOf(file.db, picture.sha256), picture.bytes);
      report.pictures[taken.ok ? 'added' : 'damaged'] += 1;
    }
    onProgress(++done, total);
  }
  takeChoicesIn(desk.db, file.db);
  takeTemplatesIn(desk.db, file.db);
  const from = file.about.device.split('#')[0] ?? '';
  const isNew = ids.some((id) => !isHere(desk.db, id));
  const offset = isNew ? reserveNumbers(desk.db, file.db) : 0;
  let slice = performance.now();
  for (const id of ids) {
    const what = isHere(desk.db, id)
      ? merge(desk, file.db, id, from)
      : add(desk, file.db, id, { from, offset });
    report.stories[what] += 1;
    onProgress(++done, total);
    if (performance.now() - slice > SLICE_MS) {
      await new Promise((next) => setImmediate(next));
      slice = performance.now();
    }
    if (signal.aborted) {
      report.stopped = done < total;
      break;
    }
  }
  desk.catchUp();
  return report;
}

/** Whether a story is on this desk, or was until a moment ago. */
const isHere = (db: Database, id: string): boolean =>
  db.prepare('SELECT 1 FROM draft WHERE id = ?').get(id) !== undefined;

const nameOf = (db: Database, sha256: string): string =>
  db.prepare<[string], string>('SELECT name FROM media WHERE sha256 = ?').pluck().get(sha256) ??
  `${sha256}.picture`;

/** Merges what a story has there and not here. */
function merge({ store }: TakingIn, source: Database, id: string, from: string): 'merged' | 'same' {
  const there = store.has(id) ? momentOf(updateLog(source), id) : null;
  if (!there) return 'same';
  const here = store.read(id).doc;
  const update = Y.encodeStateAsUpdate(there.doc, Y.encodeStateVector(here));
  const both = documentOf(Y.encodeStateAsUpdate(here), [update]);
  const isKnown = Y.equalSnapshots(Y.snapshot(both), Y.snapshot(here));
  for (const doc of [there.doc, both]) doc.destroy();
  if (isKnown) return 'same';
  store.write(id, (pen) => {
    pen.merge(update, null, 'import');
    pen.mark({ kind: 'import', from });
  });
  return 'merged';
}

type Row = Record<string, string | number | Buffer | null>;

/**
 * Copies a story with its log. Every number of the log there is, here, higher by `offset`: so
 * everything that names a moment still names the same one.
 */
function add(
  { db }: TakingIn,
  source: Database,
  id: string,
  { from, offset }: { from: string; offset: number },
): 'added' {
  const insert = (table: string, row: Row): void => {
    const names = Object.keys(row);
    const values = names.map((name) => `@${name}`);
    db.prepare(`INSERT INTO ${table} (${names}) VALUES (${values})`).run(row);
  };
  const copy = (table: string, here: (row: Row) => Row, key = 'draft_id'): void => {
    const rows = source.prepare<[string], Row>(`SELECT * FROM ${table} WHERE ${key} = ?`);
    for (const row of rows.iterate(id)) insert(table, here(row));
  };
  const moved = (seq: Row[string] | undefined): number => Number(seq) + offset;
  const writerHere = writersHere(db, source);

  db.transaction(() => {
    copy(
      'draft',
      ({ number: _there, ...row }) => ({
        ...{ ...row, compacted_to: moved(row.compacted_to), joined_to: moved(row.joined_to) },
      }),
      'id',
    );
    const draft = db
      .prepare<[string], number>('SELECT number FROM draft WHERE id = ?')
      .pluck()
      .get(id);
    for (const { draft_id: _id, block: _block, ...row } of linesOf(source).iterate(id)) {
      const line = { seq: moved(row.seq), writer: writerHere(row.writer) };
      insert('draft_update', { ...row, ...line, draft: draft ?? null });
    }
    copy('draft_milestone', ({ id: _newHere, ...row }) => ({
      ...{ ...row, seq: moved(row.seq), writer: writerHere(row.writer) },
      detail: renumbered(row.detail, moved),
    }));
    copy('draft_session', (row) => ({
      ...{ ...row, first_seq: moved(row.first_seq), last_seq: moved(row.last_seq) },
      writer: writerHere(row.writer),
    }));
    copy('publication', (row) => row, 'story_id');
    db.prepare(
      `INSERT INTO draft_milestone (draft_id, seq, at, kind, writer, detail)
       SELECT draft_id, seq, at, 'import', writer, ? FROM draft_log
       WHERE draft_id = ? ORDER BY block DESC, seq DESC LIMIT 1`,
    ).run(JSON.stringify({ from }), id);
  }).immediate();
  return 'added';
}

/** A milestone that speaks of another moment (`of`) does so by its number. */
function renumbered(
  detail: Row[string] | undefined,
  moved: (seq: number | undefined) => number,
): string {
  const value = JSON.parse(String(detail)) as { of?: number };
  return JSON.stringify(value.of === undefined ? value : { ...value, of: moved(value.of) });
}

const linesOf = (source: Database) =>
  source.prepare<[string], Row>('SELECT * FROM draft_log WHERE draft_id = ? ORDER BY block, seq');

type WriterRow = { id: number; device: string; person: string; window: number };

/** The row here of a writer there; made when it is needed. */
function writersHere(db: Database, source: Database): (there: Row[string] | undefined) => number {
  const known = new Map<number, number>();
  const there = source.prepare<[number], WriterRow>('SELECT * FROM writer WHERE id = ?');
  const add = db.prepare<[WriterRow]>(
    `INSERT INTO writer (device, person, window) VALUES (@device, @person, @window)
     ON CONFLICT DO NOTHING`,
  );
  const find = db
    .prepare<[WriterRow], number>(
      'SELECT id FROM writer WHERE device = @device AND person = @person AND window = @window',
    )
    .pluck();
  return (id) => {
    const number = Number(id);
    const writer = there.get(number);
    if (!writer) throw new Error(`The desk file has no writer ${number}.`);
    if (!known.has(number)) add.run(writer);
    const here = known.get(number) ?? find.get(writer) ?? 0;
    known.set(number, here);
    return here;
  };
}

/**
 * Takes a stretch of numbers of the log for what is about to come in, so that what is written here
 * meanwhile gets later ones. Gives what is to be added to a number of the other desk.
 */
function reserveNumbers(db: Database, source: Database): number {
  return db
    .transaction(() => {
      const offset = headOf(db);
      giveUpTo(db, offset + headOf(source));
      return offset;
    })
    .immediate();
}
