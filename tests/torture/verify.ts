import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { TEXT_PARTS, textPartOf } from '@shared/story/layout';
import { readWorkflow } from '@shared/story/workflow';
import * as Y from 'yjs';
import type { Database } from '../../src/main/database/open';
import { momentOf } from '../../src/main/drafts/moments';
import { updateLog } from '../../src/main/drafts/update-log';
import { damageIn } from '../../src/main/safekeeping/check';
import { filesOf } from '../../src/main/safekeeping/places';
import type { Acknowledged } from './ledger';

/** Of updates that compaction has joined, so many of a story are looked for in its document. */
const JOINED_LOOKED_FOR = 12;

/** Everything that is wrong with a desk after a death, in sentences; empty when nothing is. */
export function problemsOf(
  db: Database,
  folder: string,
  ledger: readonly Acknowledged[],
): string[] {
  const problems: string[] = [];
  const damage = damageIn(db);
  if (damage !== null) problems.push(`The database is damaged: ${damage}.`);
  const integrity = db.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') problems.push(`integrity_check says: ${integrity}.`);
  const strays = db.pragma('foreign_key_check') as unknown[];
  if (strays.length > 0) problems.push(`Rows hang on nothing: ${JSON.stringify(strays[0])}.`);
  return [
    ...problems,
    ...storyProblems(db, ledger),
    ...versionProblems(db, ledger),
    ...pictureProblems(db, folder, ledger),
    ...outboxProblems(db, ledger),
  ];
}

/** Every acknowledged update is there, in the order in which it was acknowledged. */
function* storyProblems(db: Database, ledger: readonly Acknowledged[]): Generator<string> {
  const compactedTo = db
    .prepare<[string], number>('SELECT compacted_to FROM draft WHERE id = ? AND purged_at IS NULL')
    .pluck();
  const binned = binnedIn(ledger);
  const bytesOf = db
    .prepare<[string, number], Buffer>('SELECT bytes FROM draft_log WHERE draft_id = ? AND seq = ?')
    .pluck();
  const stories = new Map<string, Extract<Acknowledged, { what: 'update' }>[]>();
  for (const entry of ledger) {
    if (entry.what === 'story' && !stories.has(entry.id)) stories.set(entry.id, []);
    if (entry.what === 'update') stories.get(entry.id)?.push(entry);
  }
  for (const [id, updates] of stories) {
    const limit = compactedTo.get(id);
    if (limit === undefined) {
      if (!binned.has(id)) yield `Story ${id} is gone.`;
      continue;
    }
    let before = 0;
    for (const { seq, bytes } of updates) {
      if (seq <= before) yield `Story ${id}: update ${seq} came after ${before}.`;
      before = seq;
      if (seq <= limit) continue;
      const found = bytesOf.get(id, seq);
      if (!found) yield `Story ${id}: update ${seq} was acknowledged and is gone.`;
      else if (found.toString('base64') !== bytes) yield `Story ${id}: update ${seq} has changed.`;
    }
    const joined = updates.filter(({ seq }) => seq <= limit);
    const some = joined.filter(
      (_, at) =>
        at % Math.ceil(joined.length / JOINED_LOOKED_FOR) === 0 || at === joined.length - 1,
    );
    const doc = some.length > 0 ? momentOf(updateLog(db), id)?.doc : undefined;
    for (const { seq, bytes } of doc ? some : []) {
      if (doc && !holds(doc, Buffer.from(bytes, 'base64'))) {
        yield `Story ${id}: update ${seq} was joined with others and is not in the story.`;
      }
    }
  }
}

/** Stories that were in the bin, from where they may be purged. */
const binnedIn = (ledger: readonly Acknowledged[]): Set<string> =>
  new Set(ledger.flatMap((entry) => (entry.what === 'binned' ? [entry.id] : [])));

/** Whether an update brings nothing new to a document. */
function holds(doc: Y.Doc, update: Uint8Array): boolean {
  const before = Y.snapshot(doc);
  Y.applyUpdate(doc, update);
  return Y.equalSnapshots(before, Y.snapshot(doc)) && doc.store.pendingStructs === null;
}

/** A sum of everything that is written in a story. */
export const sumOf = (doc: Y.Doc): string =>
  createHash('sha256')
    .update(TEXT_PARTS.map((part) => String(textPartOf(doc, part))).join('\n'))
    .digest('hex')
    .slice(0, 16);

/** Every moment with a name is what it was. */
function* versionProblems(db: Database, ledger: readonly Acknowledged[]): Generator<string> {
  const binned = binnedIn(ledger);
  for (const entry of ledger) {
    if (entry.what !== 'version') continue;
    if (binned.has(entry.id) && !updateLog(db).has(entry.id)) continue;
    const moment = momentOf(updateLog(db), entry.id, entry.seq);
    if (moment?.seq !== entry.seq) yield `Story ${entry.id}: the moment ${entry.seq} is gone.`;
    else if (sumOf(moment.doc) !== entry.words) {
      yield `Story ${entry.id}: the moment ${entry.seq} is not what it was.`;
    }
  }
}

/** No row without its file, no acknowledged picture without both. */
function* pictureProblems(
  db: Database,
  folder: string,
  ledger: readonly Acknowledged[],
): Generator<string> {
  const files = filesOf(folder);
  const rows = new Set(db.prepare<[], string>('SELECT sha256 FROM media').pluck().all());
  for (const entry of ledger) {
    if (entry.what === 'picture' && !rows.has(entry.sha256)) {
      yield `Picture ${entry.sha256} was acknowledged and has no row.`;
    }
  }
  for (const sha256 of rows) {
    const file = files.picture(sha256);
    const bytes = fs.existsSync(file) ? fs.readFileSync(file) : null;
    if (!bytes) yield `Picture ${sha256} has a row and no file.`;
    else if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      yield `Picture ${sha256} is not what its name says.`;
    }
  }
}

/** Every push stands in its story and in the outbox, both or neither, and each once. */
function* outboxProblems(db: Database, ledger: readonly Acknowledged[]): Generator<string> {
  const has = db.prepare<[string], number>('SELECT 1 FROM outbox WHERE operation_id = ?').pluck();
  for (const entry of ledger) {
    if (entry.what === 'push' && has.get(entry.operationId) === undefined) {
      yield `The push ${entry.operationId} of story ${entry.id} was queued and is gone.`;
    }
  }
  const count = db
    .prepare<[string], number>(`SELECT count(*) FROM outbox WHERE story_id = ? AND action = 'put'`)
    .pluck();
  for (const id of db
    .prepare<[], string>('SELECT id FROM draft WHERE purged_at IS NULL')
    .pluck()
    .all()) {
    const doc = momentOf(updateLog(db), id)?.doc;
    const events = doc ? readWorkflow(doc).filter(({ to }) => to === 'published').length : 0;
    if (events !== count.get(id)) {
      yield `Story ${id} was published ${events} times, and the outbox has ${count.get(id)} rows.`;
    }
  }
}
