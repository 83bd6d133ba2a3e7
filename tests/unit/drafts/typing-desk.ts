/**
 * A desk in a process of its own, to be killed: types letter after letter into the story of a folder
 * and says of each, on standard output, that it hands it to the log (`>`) and that the log has it (`<`).
 */

import { writeSync } from 'node:fs';
import path from 'node:path';
import * as Y from 'yjs';
import { openDatabase } from '../../../src/main/database/open.ts';
import { draftStore } from '../../../src/main/drafts/draft-store.ts';
import { milestones } from '../../../src/main/drafts/milestones.ts';
import { updateLog } from '../../../src/main/drafts/update-log.ts';
import { writers } from '../../../src/main/drafts/writers.ts';
import { bodyOf } from '../../../src/shared/story/layout.ts';

const [folder = '', id = ''] = process.argv.slice(2);
const opened = openDatabase(path.join(folder, 'galley.db'));
if (!opened.ok) throw new Error(opened.error.message);
const db = opened.value;
const tables = {
  log: updateLog(db),
  writers: writers(db, 'quay#1', 'lena'),
  milestones: milestones(db),
};
const clock = { now: () => Date.now(), after: () => () => {} };
const store = draftStore(db, tables, clock, () => {}, { writing: 7, release: 7 });

const window = new Y.Doc();
Y.applyUpdate(window, Y.encodeStateAsUpdate(store.read(id).doc));
window.on('update', (update: Uint8Array) => {
  const line = Buffer.from(update).toString('base64');
  writeSync(1, `>${line}\n`);
  store.write(id, (pen) => pen.merge(update, 1));
  writeSync(1, `<${line}\n`);
  store.compact(id);
});

const paragraph = bodyOf(window).get(0) as Y.XmlElement;
for (let typed = 0; ; typed++) {
  const letter = String.fromCharCode(97 + (typed % 26));
  const text = paragraph.get(0);
  if (text instanceof Y.XmlText) text.insert(text.length, letter);
  else paragraph.insert(0, [new Y.XmlText(letter)]);
}
