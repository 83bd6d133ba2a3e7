import type { PublicStory } from '@shared/publish/public-story';
import type { Database } from '../database/open';

/** What is known of a story that could be read next. */
export type Candidate = {
  id: string;
  section: string;
  region: string | null;
  /** ms since 1970 UTC. */
  publishedAt: number;
  /** Tags, and coverages, that it has in common with the story just read. */
  sharedTags: number;
  sharedCoverages: number;
};

const DAY_MS = 24 * 60 * 60 * 1000;
/** Age at which a story counts half of a new one of equal nearness. */
const HALF_AFTER_DAYS = 14;

/**
 * The best candidates to read after a story, best first: near in subject, and new. A story is not
 * its own next one, and neither are those that its text links to already.
 */
export function rankNext(
  story: PublicStory,
  candidates: readonly Candidate[],
  now: number,
  limit: number,
): string[] {
  const seen = new Set([story.id, ...story.related.flatMap((link) => link.storyId ?? [])]);
  return candidates
    .filter(({ id }) => !seen.has(id))
    .map((candidate) => ({ candidate, score: scoreOf(story, candidate, now) }))
    .sort((a, b) => b.score - a.score || b.candidate.publishedAt - a.candidate.publishedAt)
    .slice(0, limit)
    .map(({ candidate }) => candidate.id);
}

function scoreOf(story: PublicStory, candidate: Candidate, now: number): number {
  const nearness =
    1 +
    3 * candidate.sharedCoverages +
    2 * candidate.sharedTags +
    (candidate.section === story.section ? 1.5 : 0) +
    (candidate.region !== null && candidate.region === story.region ? 1 : 0);
  const ageDays = Math.max(0, now - candidate.publishedAt) / DAY_MS;
  return nearness * 0.5 ** (ageDays / HALF_AFTER_DAYS);
}

/** New stories of a story's edition, and those that have a tag or a coverage in common with it. */
export function nextCandidates(db: Database, story: PublicStory): Candidate[] {
  return db
    .prepare<{ id: string; edition: string }, Candidate>(
      `WITH shared AS (
         SELECT other.story_id AS id, sum(other.kind = 'tag') AS tags, sum(other.kind = 'coverage') AS coverages
         FROM story_member AS mine
         JOIN story_member AS other USING (kind, member_id)
         WHERE mine.story_id = @id AND mine.kind IN ('tag', 'coverage')
         GROUP BY other.story_id
       ), near AS (
         SELECT id FROM (SELECT story.id FROM shared JOIN story USING (id)
                         WHERE edition = @edition AND withdrawn_at IS NULL
                         ORDER BY published_at DESC LIMIT 100)
         UNION
         SELECT id FROM (SELECT id FROM story WHERE edition = @edition AND withdrawn_at IS NULL
                         ORDER BY published_at DESC LIMIT 50)
       )
       SELECT story.id, section, region, published_at AS publishedAt,
              coalesce(tags, 0) AS sharedTags, coalesce(coverages, 0) AS sharedCoverages
       FROM near JOIN story USING (id) LEFT JOIN shared USING (id)`,
    )
    .all({ id: story.id, edition: story.edition });
}
