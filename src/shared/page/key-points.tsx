import type { PublicBlock, PublicEntry } from '../publish/public-story';
import type { EditionId } from '../story/vocabulary';
import { each } from './each';
import { entryAnchor } from './live-body';
import { Runs } from './runs';
import { wordsOf } from './words';

type Point = Extract<PublicBlock, { type: 'key-points' }>['points'][number];

/** What matters most, each line leading to the entry that tells it. */
export function KeyPoints({
  points,
  entries,
  edition,
}: {
  points: readonly Point[];
  entries: readonly PublicEntry[];
  edition: EditionId;
}) {
  if (points.length === 0) return null;
  return (
    <section className="key-points" data-part="key-points" aria-labelledby="key-points">
      <h2 id="key-points">{wordsOf(edition).keyPoints}</h2>
      <ul>
        {each(points, ({ runs, entry }) => (
          <li>
            {entry !== undefined && entries.some(({ id }) => id === entry) ? (
              <a href={`#${entryAnchor(entry)}`}>
                {/* A link within a link is none. */}
                <Runs runs={runs.map(({ href: _, ...run }) => run)} />
              </a>
            ) : (
              <Runs runs={runs} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
