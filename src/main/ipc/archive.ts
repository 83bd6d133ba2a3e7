import { ok } from '@shared/result';
import type { MemberKind } from '../archive/members';
import type { ArchiveClient } from '../archive/protocol';
import type { Desk } from '../desk';
import { laneOf } from './lane';
import type { DeskHandlers } from './register';

export const archiveHandlers = ({ archive }: Desk): DeskHandlers['archive'] => ({
  search: (query) => archive.search(query),
  find: ({ lane, ...query }, { window }) => archive.find({ ...query, ...laneOf(window, lane) }),
  stories: (query) => archive.stories(query),
  suggestions: (query) => archive.suggestions(query),
  alike: (query) => archive.alike(query),
  tags: ({ prefix, limit }) => archive.members({ kind: 'tag', prefix, limit }),
  authors: (query) => named(archive, 'author', query),
  coverage: (query) => named(archive, 'coverage', query),
});

async function named(
  archive: ArchiveClient,
  kind: MemberKind,
  query: { prefix: string; limit: number },
) {
  const answer = await archive.members({ kind, ...query });
  if (!answer.ok) return answer;
  return ok(answer.value.map(({ id, label, uses }) => ({ id, name: label, uses })));
}
