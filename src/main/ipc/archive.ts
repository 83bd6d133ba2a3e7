import { ok } from '@shared/result';
import type { Desk } from '../desk';
import type { DeskHandlers } from './register';

export const archiveHandlers = ({ archive }: Desk): DeskHandlers['archive'] => ({
  search: (query) => ok(archive.search(query)),
  stories: ({ ids }) => ok(archive.stories(ids)),
  tags: ({ prefix, limit }) => ok(archive.members('tag', prefix, limit)),
  authors: ({ prefix, limit }) => ok(archive.members('author', prefix, limit).map(named)),
  coverage: ({ prefix, limit }) => ok(archive.members('coverage', prefix, limit).map(named)),
});

const named = ({ id, label, uses }: { id: string; label: string; uses: number }) => ({
  id,
  name: label,
  uses,
});
