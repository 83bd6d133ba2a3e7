import { fold } from '@shared/archive/fold';
import type { Database } from '../database/open';

export const MEMBER_KINDS = ['tag', 'author', 'coverage'] as const;
export type MemberKind = (typeof MEMBER_KINDS)[number];

export type Member = { id: string; label: string };

/** The members of an entry, each list in the story's order. */
export type Members = Record<MemberKind, Member[]>;

export const NO_MEMBERS: Members = { tag: [], author: [], coverage: [] };

/** Tags, authors and coverages in use. Transactions are the caller's. */
export type MemberIndex = {
  /** An entry that can be found has come (1) or gone (-1) with these members. */
  count(members: Members, by: 1 | -1): void;
  /** Members whose label has a word that begins with `prefix`, most used first. */
  beginningWith(kind: MemberKind, prefix: string, limit: number): (Member & { uses: number })[];
  /** Ids of members of that name, or (not exact) with a word that begins so. */
  named(kind: MemberKind, name: string, exact: boolean): string[];
};

/** A field such as `tag:` means at most so many members, the most used ones. */
const NAMED_MAX = 200;

export function memberIndex(db: Database): MemberIndex {
  const add = db.prepare(
    `INSERT INTO member (kind, id, label, folded, uses) VALUES (@kind, @id, @label, @folded, 1)
     ON CONFLICT (kind, id) DO UPDATE SET label = @label, folded = @folded, uses = uses + 1`,
  );
  const subtract = db.prepare('UPDATE member SET uses = uses - 1 WHERE kind = ? AND id = ?');
  const forget = db.prepare('DELETE FROM member WHERE kind = ? AND id = ? AND uses <= 0');
  const beginning = db.prepare<[object], Member & { uses: number }>(
    `SELECT id, label, uses FROM member
     WHERE kind = @kind AND instr(' ' || folded, ' ' || @prefix) > 0
     ORDER BY uses DESC, label LIMIT @limit`,
  );
  const exactly = db
    .prepare<[string, string], string>('SELECT id FROM member WHERE kind = ? AND folded = ?')
    .pluck();

  const beginningWith = (kind: MemberKind, prefix: string, limit: number) =>
    beginning.all({ kind, prefix: fold(prefix).trim(), limit });

  return {
    beginningWith,
    count(members, by) {
      for (const kind of MEMBER_KINDS) {
        for (const { id, label } of members[kind]) {
          if (by === 1) add.run({ kind, id, label, folded: fold(label) });
          else {
            subtract.run(kind, id);
            forget.run(kind, id);
          }
        }
      }
    },
    named: (kind, name, exact) =>
      exact
        ? exactly.all(kind, fold(name).trim())
        : beginningWith(kind, name, NAMED_MAX).map(({ id }) => id),
  };
}
