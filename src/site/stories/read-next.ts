import type { PublicStory } from '@shared/publish/public-story';
import type { SiteDatabase } from '../database/site-database';
import { sql } from '../database/sql';

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
export async function nextCandidates(db: SiteDatabase, story: PublicStory): Promise<Candidate[]> {
  const { edition } = story;
  const sharing = async (kind: 'tag' | 'coverage', names: readonly { id: string }[]) => {
    const found = names.map(({ id }) =>
      db.all<Row>(
        sql`SELECT id, section, region, story.published_at AS "publishedAt"
            FROM story_member AS member JOIN story ON story.id = story_id
            WHERE member.kind = ${kind} AND member.edition = ${edition} AND member_id = ${id}
            ORDER BY member.published_at DESC, story_id LIMIT ${LOOKED_AT.perName}`,
      ),
    );
    return (await Promise.all(found)).flat();
  };
  const [tagged, covered, newest] = await Promise.all([
    sharing('tag', story.tags),
    sharing('coverage', story.coverage),
    db.all<Row>(
      sql`SELECT id, section, region, published_at AS "publishedAt" FROM story
          WHERE edition = ${edition} AND withdrawn_at IS NULL
          ORDER BY published_at DESC, id LIMIT ${LOOKED_AT.newest}`,
    ),
  ]);
  const [tags, coverages] = [tally(tagged), tally(covered)];
  const rows = new Map([...tagged, ...covered, ...newest].map((row) => [row.id, row]));
  return [...rows.values()].map((row) => ({
    ...row,
    ...{ sharedTags: tags.get(row.id) ?? 0, sharedCoverages: coverages.get(row.id) ?? 0 },
  }));
}

type Row = Omit<Candidate, 'sharedTags' | 'sharedCoverages'>;

/** How often each story is there. */
function tally(rows: readonly Row[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of rows) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
