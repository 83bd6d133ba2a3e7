import type { NewsroomWord } from '@shared/checks/lexicon';
import type { PassedOver } from '@shared/checks/passed-over';
import type { KeptPassedOver } from '@shared/ipc/checks';
import type { EditionId } from '@shared/story/vocabulary';
import type { Database } from '../database/open';

/** Who chose, and when, ms since 1970 UTC. */
export type Choice = { at: number; who: string };

/** What the newsroom has chosen for its checks, in SQL. */
export type Choices = {
  words(): NewsroomWord[];
  addWord(word: NewsroomWord, choice: Choice): void;
  removeWord(word: NewsroomWord): void;
  passedOver(edition: EditionId): KeptPassedOver[];
  passOver(edition: EditionId, finding: PassedOver, reason: string, choice: Choice): void;
  lookAgain(edition: EditionId, finding: PassedOver): void;
  /** The newsroom's own rule file; null while it has none. */
  houseStyle(edition: EditionId): (Choice & { file: string }) | null;
  writeHouseStyle(edition: EditionId, file: string, choice: Choice): void;
  forgetHouseStyle(edition: EditionId): void;
};

type Kind = 'word' | 'passed-over' | 'house-style';
type Row = { language: EditionId; subject: string; value: string; at: number; who: string };

export function choices(db: Database): Choices {
  const all = db.prepare<[Kind], Row>(
    'SELECT language, subject, value, at, who FROM newsroom_choice WHERE kind = ? ORDER BY subject',
  );
  const put = db.prepare(
    `INSERT OR REPLACE INTO newsroom_choice (kind, language, subject, value, at, who)
     VALUES (@kind, @language, @subject, @value, @at, @who)`,
  );
  const remove = db.prepare<[Kind, EditionId, string]>(
    'DELETE FROM newsroom_choice WHERE kind = ? AND language = ? AND subject = ?',
  );
  const write = (kind: Kind, row: Row): void => void put.run({ kind, ...row });
  const of = (kind: Kind, edition: EditionId): Row[] =>
    all.all(kind).filter(({ language }) => language === edition);
  return {
    words: () => all.all('word').map(({ language, subject }) => ({ language, word: subject })),
    addWord: ({ language, word }, choice) =>
      write('word', { language, subject: word, value: '', ...choice }),
    removeWord: ({ language, word }) => void remove.run('word', language, word),
    passedOver: (edition) =>
      of('passed-over', edition).map(({ subject, value, at, who }) => ({
        ...(JSON.parse(subject) as PassedOver),
        ...{ reason: value, at, who },
      })),
    passOver: (edition, finding, reason, choice) =>
      write('passed-over', {
        ...{ language: edition, subject: subjectOf(finding), value: reason },
        ...choice,
      }),
    lookAgain: (edition, finding) => void remove.run('passed-over', edition, subjectOf(finding)),
    houseStyle(edition) {
      const [row] = of('house-style', edition);
      return row ? { file: row.value, at: row.at, who: row.who } : null;
    },
    writeHouseStyle: (edition, file, choice) =>
      write('house-style', { language: edition, subject: '', value: file, ...choice }),
    forgetHouseStyle: (edition) => void remove.run('house-style', edition, ''),
  };
}

const subjectOf = ({ rule, text }: PassedOver): string => JSON.stringify({ rule, text });

/**
 * Takes in what another desk has chosen: what is here as well stays as it is here, so that no rule
 * file of this newsroom is overwritten.
 */
export function takeChoicesIn(db: Database, from: Database): void {
  const add = db.prepare(
    `INSERT OR IGNORE INTO newsroom_choice (kind, language, subject, value, at, who)
     VALUES (@kind, @language, @subject, @value, @at, @who)`,
  );
  const rows = from.prepare<[], Row>('SELECT * FROM newsroom_choice').all();
  db.transaction(() => {
    for (const row of rows) add.run(row);
  })();
}
