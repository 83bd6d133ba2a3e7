import { randomUUID } from 'node:crypto';
import type { RecoveredStory } from '@shared/ipc/safekeeping';
import { projectStory } from '@shared/story/projection';
import { foundText } from '../archive/draft-entry';
import type { Database } from '../database/open';
import type { DraftTables } from '../drafts/draft-store';
import { momentOf } from '../drafts/moments';
import { type Remembered, retold } from './remembered';

/** The number of the last update of each story that was found. */
export const lastUpdates = (db: Database): ReadonlyMap<string, number> =>
  new Map(
    db
      .prepare<[], { id: string; seq: number }>(
        'SELECT draft_id AS id, max(seq) AS seq FROM draft_log GROUP BY draft_id',
      )
      .all()
      .map(({ id, seq }) => [id, seq]),
  );

/**
 * Tells stories again, as new ones, that the archive knew more of than was found: those that are gone
 * or mended, and those whose last updates are lost. What was found of a story stays as it is, since
 * words without their history cannot be merged into it. Transactions are the caller's.
 *
 * @param last the last update of each story, from before stories were mended
 * @returns all stories, each new one behind the one that it is of
 */
export function retell(
  db: Database,
  tables: DraftTables,
  stories: readonly RecoveredStory[],
  remembered: readonly Remembered[],
  last: ReadonlyMap<string, number>,
): RecoveredStory[] {
  const all = [...stories];
  const isKnown = db.prepare('SELECT 1 FROM draft WHERE id = ?');
  // A story whose own row was lost has another name now (gather.ts).
  const renamed = db
    .prepare<[number], string>('SELECT draft_id FROM draft_log WHERE seq = ? LIMIT 1')
    .pluck();
  for (const story of remembered) {
    const id = isKnown.get(story.id) ? story.id : (renamed.get(story.seq) ?? story.id);
    const place = all.findIndex((found) => found.id === id);
    const found = all[place];
    const isEmpty = (): boolean => story.headline + story.deck + story.text === '';
    if (!found) {
      // One that was taken from the bin for good is known, and is not there.
      if (!isKnown.get(id) && !isEmpty()) all.push(tell(tables, story));
      continue;
    }
    const isBehind = (last.get(id) ?? 0) < story.seq;
    if ((found.state === 'whole' && !isBehind) || isEmpty() || saysTheSame(tables, id, story))
      continue;
    if (found.state === 'whole') all[place] = { ...found, state: 'behind' };
    all.splice(place + 1, 0, tell(tables, story));
  }
  return all;
}

function saysTheSame({ log }: DraftTables, id: string, story: Remembered): boolean {
  const moment = momentOf(log, id);
  if (!moment) return false;
  const present = projectStory(moment.doc);
  moment.doc.destroy();
  return (
    present.headline === story.headline &&
    present.deck === story.deck &&
    foundText(present) === story.text
  );
}

function tell({ log, writers, milestones }: DraftTables, story: Remembered): RecoveredStory {
  const id = randomUUID();
  const { at, headline } = story;
  const writer = writers.id(null);
  log.begin(id, '', at);
  const seq = log.append(id, retold(story), 'repair', writer, at);
  milestones.add(id, seq, at, writer, { kind: 'begin' });
  milestones.add(id, seq, at, writer, { kind: 'repair' });
  return { id, headline, state: 'retold', stranded: 0, changedAt: at };
}
