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

/** @param statusOf where a story of a line stands */
export function storyList(
  archive: Pick<RunningArchive, 'list'>,
  statusOf: (line: ListedStory) => PublicationStatus,
): StoryList {
  const row = (listed: ListedStory): StoryRow => {
    const { packageHash: _notShown, ...line } = listed;
    return { ...line, publication: statusOf(listed) };
  };
  return {
    row,
    async list(query) {
      const answer = await archive.list(query);
      if (!answer.ok) return answer;
      return { ok: true, value: { ...answer.value, rows: answer.value.rows.map(row) } };
    },
  };
}
