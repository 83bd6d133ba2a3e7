import type { Found } from '@shared/ipc/archive';
import type { StoryRow, View } from '@shared/ipc/drafts';
import type { PublicationStatus } from '@shared/ipc/publish';
import type { Result } from '@shared/result';
import type { ListQuery } from '../archive/archive';
import type { RunningArchive } from '../archive/client';
import type { ListedStory } from '../archive/stored';

/** The story list: lines of the archive, with where each story stands with the site. */
export type StoryList = {
  list(
    query: ListQuery & { lane?: string | undefined },
  ): Promise<Result<Found & { rows: StoryRow[]; counts: Record<View, number> }>>;
  /** The line of a story as windows see it. */
  row(line: ListedStory): StoryRow;
};

/** @param statusOf where a story stands whose package now would have a hash */
export function storyList(
  archive: Pick<RunningArchive, 'list'>,
  statusOf: (id: string, packageHash: string) => PublicationStatus,
): StoryList {
  const row = ({ packageHash, ...line }: ListedStory): StoryRow => ({
    ...line,
    publication: statusOf(line.id, packageHash),
  });
  return {
    row,
    async list(query) {
      const answer = await archive.list(query);
      if (!answer.ok) return answer;
      return { ok: true, value: { ...answer.value, rows: answer.value.rows.map(row) } };
    },
  };
}
