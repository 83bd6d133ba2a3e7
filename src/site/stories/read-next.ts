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

/** Newest stories looked at: of the edition, and of each name that the story has. */
const LOOKED_AT = { newest: 50, perName: 30 };

/** New stories of a story's edition, and new ones that have a tag or a coverage in common with it. */
export function nextCandidates(db: Database, story: PublicStory): Candidate[] {
  const { edition } = story;
  const newest = db
    .prepare<[string, number], string>(
      `SELECT id FROM story WHERE edition = ? AND withdrawn_at IS NULL
       ORDER BY published_at DESC LIMIT ?`,
    )
    .pluck();
  const named = db
    .prepare<[string, string, string, number], string>(
      `SELECT story_id FROM story_member WHERE kind = ? AND edition = ? AND member_id = ?
       ORDER BY published_at DESC LIMIT ?`,
    )
    .pluck();
  const sharing = (kind: 'tag' | 'coverage', names: readonly { id: string }[]) =>
    tally(names.flatMap(({ id }) => named.all(kind, edition, id, LOOKED_AT.perName)));
  const tags = sharing('tag', story.tags);
  const coverages = sharing('coverage', story.coverage);
  const find = db.prepare<[string], Pick<Candidate, 'id' | 'section' | 'region' | 'publishedAt'>>(
    'SELECT id, section, region, published_at AS publishedAt FROM story WHERE id = ?',
  );
  const ids = new Set([
    ...tags.keys(),
    ...coverages.keys(),
    ...newest.all(edition, LOOKED_AT.newest),
  ]);
  return [...ids].flatMap((id) => {
    const row = find.get(id);
    return row
      ? [{ ...row, sharedTags: tags.get(id) ?? 0, sharedCoverages: coverages.get(id) ?? 0 }]
      : [];
  });
}

/** How often each value is there. */
function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
