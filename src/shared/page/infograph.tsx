import { useId } from 'react';
import type { PublicFigure } from '../publish/public-story';
import type { EditionId } from '../story/vocabulary';
import { FigureCaption } from './figure';
import type { PageLinks } from './links';
import { Picture } from './picture';
import { wordsOf } from './words';

/**
 * One large picture that is read rather than looked at: it can be made larger and moved about in its room,
 * without a script, and what it shows stands below it in words.
 */
export function Infograph({
  figure: { media, caption, credit, alternative },
  headline,
  edition,
  links,
}: {
  figure: PublicFigure;
  headline: string;
  edition: EditionId;
  links: PageLinks;
}) {
  const [zoom, inWords] = [useId(), useId()];
  const words = wordsOf(edition);
  const name = `${words.infograph}: ${headline}`;
  return (
    <figure className="figure infograph" data-part="lead">
      <input type="checkbox" id={zoom} className="zoom" />
      <label htmlFor={zoom}>{words.zoom}</label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className="zoom-room" aria-label={name} aria-describedby={inWords} tabIndex={0}>
        <Picture {...{ media, links }} alternative={name} sizes={`${media.width}px`} eager />
      </section>
      <FigureCaption {...{ caption, credit }} />
      <details className="in-words" data-part="alternative">
        <summary>{words.inWords}</summary>
        <p id={inWords}>{alternative}</p>
      </details>
    </figure>
  );
}
