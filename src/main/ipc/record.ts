import { CALENDAR_MAX } from '@shared/ipc/record';
import { fail, ok } from '@shared/result';
import { projectStory } from '@shared/story/projection';
import type { Desk } from '../desk';
import { trailFile } from '../record/trail-file';
import type { DeskHandlers } from './register';

export type RecordParts = {
  desk: Pick<Desk, 'store' | 'recorded' | 'trail' | 'archive'>;
  /** Where the person at the desk wants the file to be; null when nobody said. */
  choose: (suggestion: string) => Promise<string | null>;
  write: (file: string, text: string) => Promise<void>;
};

export const recordHandlers = ({
  desk: { store, recorded, trail, archive },
  choose,
  write,
}: RecordParts): DeskHandlers['record'] => ({
  versions: async ({ id }) => ok(await recorded.versions(id)),
  calendar: ({ from, to }) => archive.calendar({ from, to, limit: CALENDAR_MAX }),
  version: ({ id, key }) => recorded.version(id, key),
  async saveTrail({ id, format }) {
    if (id !== null && !store.has(id)) return NOT_HERE;
    const name = id === null ? 'galley' : projectStory(store.read(id).doc).slug || 'story';
    const file = await choose(`${name}-trail.${format}`);
    if (file === null) return ok(null);
    await write(file, trailFile(await trail.of(id), format));
    return ok({ file });
  },
});

const NOT_HERE = fail('not-found', 'This story is not on this desk any more.');
