import type { StoryComparison } from '@shared/story/compare';
import { isUnchanged, type Piece } from '@shared/story/compare/text';
import type { RestorePart } from '@shared/story/restore';
import { directionOf, type EditionId } from '@shared/story/vocabulary';
import type { ReactNode } from 'react';
import { words } from '../../i18n';
import { ComparedBody } from './compared-body';
import { ComparedDetails } from './compared-details';
import { Pieces } from './pieces';
import { RestoreButton } from './restore-button';
import './compared.css';

/** In one text, or in two columns. */
export type ComparedLook = 'inline' | 'beside';

/**
 * Brings a part back as it was before. `back` is what takes that back, named in the story after, where
 * it is not the same part.
 */
export type OnRestore = (what: RestorePart, back?: RestorePart) => void;

type Props = {
  comparison: StoryComparison;
  look: ComparedLook;
  edition: EditionId;
  /** What the two are called: times, or "now". */
  titles: { before: string; after: string };
  /** Null where nothing can be brought back. */
  onRestore: OnRestore | null;
};

/** Everything that differs between two states of a story, and the text around it. */
export function Compared({ comparison, look, edition, titles, onRestore }: Props) {
  const text = { lang: edition, dir: directionOf(edition) };
  const line = (part: 'headline' | 'deck', changed: string, pieces: readonly Piece[]) => {
    if (pieces.length === 0) return null;
    const isSame = isUnchanged(pieces);
    return (
      <Line label={isSame ? null : changed}>
        {onRestore && !isSame ? (
          <RestoreButton what={words.compared[part]} onPress={() => onRestore({ part })} />
        ) : null}
        <Columns look={look}>
          {(side) => (
            <p className={`compared-${part}`} {...text}>
              <Pieces pieces={pieces} side={side} />
            </p>
          )}
        </Columns>
      </Line>
    );
  };
  const bodyDiffers = comparison.body.some(({ change }) => change !== 'same');
  return (
    <article className="compared" data-look={look}>
      {comparison.same ? (
        <p className="compared-same" role="status">
          {words.compared.same}
        </p>
      ) : null}
      {look === 'beside' ? (
        <div className="compared-columns compared-titles">
          <h3>{titles.before}</h3>
          <h3>{titles.after}</h3>
        </div>
      ) : null}
      {line('headline', words.compared.headlineChanged, comparison.headline)}
      {line('deck', words.compared.deckChanged, comparison.deck)}
      <ComparedDetails comparison={comparison} onRestore={onRestore} />
      <section aria-label={words.compared.text}>
        {bodyDiffers && onRestore ? (
          <div className="compared-body-head">
            <h3>{words.compared.text}</h3>
            <RestoreButton
              what={words.compared.wholeText}
              onPress={() => onRestore({ part: 'body' })}
            />
          </div>
        ) : null}
        <ComparedBody rows={comparison.body} look={look} text={text} onRestore={onRestore} />
      </section>
    </article>
  );
}

/** One row of the comparison: what is different about it, in words, over the text itself. */
function Line({ label, children }: { label: string | null; children: ReactNode }) {
  return (
    <div className="compared-row" data-change={label ? 'changed' : 'same'}>
      {label ? <span className="compared-label">{label}</span> : null}
      {children}
    </div>
  );
}

export type Side = 'both' | 'before' | 'after';

/** The same content once, or for each of two columns. */
export function Columns({
  look,
  children,
}: {
  look: ComparedLook;
  children: (side: Side) => ReactNode;
}) {
  if (look === 'inline') return <div className="compared-text">{children('both')}</div>;
  return (
    <div className="compared-columns compared-text">
      <div>{children('before')}</div>
      <div>{children('after')}</div>
    </div>
  );
}
