import type { RecordedVersion, RecordedVersions, VersionKey } from '@shared/ipc/record';
import type { PublicStory } from '@shared/publish/public-story';
import { fail, ok, type Result } from '@shared/result';
import type { StoryProjection } from '@shared/story/projection';
import type { Database } from '../database/open';
import type { Sites } from '../publish/sites/sites';
import { storyOf } from '../publish/story-of';

/** Every version of a story that went out: what this desk sent, and what its sites keep. */
export type RecordedStories = {
  versions(id: string): Promise<RecordedVersions>;
  version(id: string, key: VersionKey): Promise<Result<StoryProjection>>;
};

type Sent = { seq: number; site: string; at: number };

const GONE = fail('gone', 'The words of this version are not kept any more.');

export function recordedStories(db: Database, sites: Pick<Sites, 'all' | 'of'>): RecordedStories {
  const sent = db.prepare<[string], Sent>(
    `SELECT seq, site, coalesce((
         SELECT max(ended_at) FROM outbox_attempt AS attempt
         WHERE attempt.operation_id = outbox.operation_id AND outcome = 'live'
       ), queued_at) AS at
     FROM outbox WHERE story_id = ? AND action = 'put' AND state = 'done' ORDER BY seq DESC`,
  );
  const packageOf = db
    .prepare<[string, number], string>('SELECT package FROM outbox WHERE story_id = ? AND seq = ?')
    .pluck();

  /** Null where there is no other site to tell it from. */
  const nameOf = (key: string): string | null =>
    sites.all().length < 2 ? null : (sites.of(key)?.name() ?? key);

  return {
    async versions(id) {
      const asked = await Promise.all(
        sites
          .all()
          .map(async ({ key, target }) => ({ key, told: await target.site.versions?.of(id) })),
      );
      const onSites = asked.flatMap(({ key, told }): RecordedVersion[] =>
        told?.ok
          ? told.value.map(({ version, at, isKept }) => ({
              key: { from: 'site', site: key, version },
              ...{ at: Date.parse(at), site: nameOf(key), isKept },
            }))
          : [],
      );
      const refused = asked.find(({ told }) => told && !told.ok)?.told;
      return {
        sent: sent.all(id).map(({ seq, site, at }) => ({
          key: { from: 'desk', sent: seq },
          ...{ at, site: nameOf(site), isKept: true },
        })),
        onSites: onSites.sort((one, other) => other.at - one.at),
        problem: refused && !refused.ok ? refused.error.message : null,
      };
    },

    async version(id, key) {
      if (key.from === 'desk') {
        const text = packageOf.get(id, key.sent);
        return text ? ok(storyOf(JSON.parse(text) as PublicStory)) : GONE;
      }
      const found = await sites.of(key.site)?.target.site.versions?.find(id, key.version);
      if (!found) return GONE;
      return found.ok ? ok(storyOf(found.value)) : found;
    },
  };
}
