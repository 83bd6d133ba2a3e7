import type { StoryMatch } from '@shared/find/in-story';
import { foundBy, type Query, replacementFor } from '@shared/find/pattern';
import type { DraftMatches } from '@shared/ipc/find';
import { directionOf } from '@shared/story/vocabulary';
import { memo } from 'react';
import { words } from '../../i18n';
import { numberOf } from '../../i18n/per-language';
import { Button } from '../../ui/button';
import { isTicked, type Ticks, tick, tickedIn } from './ticks';

type Props = {
  draft: DraftMatches;
  query: Query;
  replacement: string;
  ticks: Ticks;
  onTicks: (change: (ticks: Ticks) => Ticks) => void;
  onOpen: (id: string) => void;
};

/** A story with its matches, each with a tick and with what stands around it. */
export const MatchesOfDraft = memo(function MatchesOfDraft(props: Props) {
  const { draft, query, replacement, ticks, onTicks, onOpen } = props;
  const { id, edition, matches } = draft;
  const headline = draft.headline || words.ui.untitled;
  const ticked = tickedIn(ticks, draft);
  return (
    <li className="draft-matches">
      <div className="draft-matches-head">
        <input
          type="checkbox"
          aria-label={words.find.tickStory(headline)}
          checked={ticked === matches.length}
          ref={(box) => {
            if (box) box.indeterminate = ticked > 0 && ticked < matches.length;
          }}
          onChange={() => onTicks((all) => tick(all, draft, ticked < matches.length))}
        />
        <Button look="quiet" aria-label={words.find.open(headline)} onPress={() => onOpen(id)}>
          <span dir="auto" lang={edition}>
            {headline}
          </span>
        </Button>
        <span className="draft-matches-count">{numberOf(matches.length)}</span>
      </div>
      <ul className="list">
        {matches.map((match) => (
          <li key={match.key}>
            <label className="draft-match">
              <input
                type="checkbox"
                checked={isTicked(ticks, id, match.key)}
                onChange={({ target: { checked } }) =>
                  onTicks((all) => tick(all, { id, matches: [match] }, checked))
                }
              />
              <span className="draft-match-text" lang={edition} dir={directionOf(edition)}>
                {match.before}
                <Change match={match} replacement={replacement} query={query} />
                {match.after}
              </span>
              <Part part={match.part} />
            </label>
          </li>
        ))}
      </ul>
    </li>
  );
});

/** The words that were found and, where something is to take their place, that. */
function Change({
  match: { caught },
  replacement,
  query,
}: Pick<Props, 'replacement' | 'query'> & { match: StoryMatch }) {
  const becomes = replacement === '' ? '' : replacementFor(caught, replacement, query);
  if (becomes === '') return <mark>{foundBy(caught)}</mark>;
  return (
    <>
      <del>{foundBy(caught)}</del>
      <ins>{becomes}</ins>
    </>
  );
}

/** Where the match stands, if not in the running text. */
function Part({ part }: { part: string }) {
  const names: Record<string, string> = {
    ...words.find.parts,
    caption: words.compared.caption,
    credit: words.compared.credit,
    alternative: words.compared.alternative,
  };
  const name = names[part];
  return name === undefined ? null : <span className="draft-match-part">{name}</span>;
}
