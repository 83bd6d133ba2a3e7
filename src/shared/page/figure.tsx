import type { PublicFigure } from '../publish/public-story';
import type { PageLinks } from './links';
import { Picture } from './picture';
import { pictureData } from './picture-data';
import { Runs } from './runs';

/** As wide as the text (--page-measure), or as the window. */
const IN_TEXT = '(min-width: 42.5rem) 40.5rem, 100vw';

/** A picture with its caption and, in brackets, its credit. */
export function Figure({
  figure,
  links,
  part,
  place,
  eager = false,
}: {
  figure: PublicFigure;
  links: PageLinks;
  part?: 'lead';
  /** Which one it is, where it is one of several. */
  place?: string;
  eager?: boolean;
}) {
  const { media, caption, credit, alternative } = figure;
  const tall = media.height > media.width;
  return (
    <figure
      className={tall ? 'figure tall' : 'figure'}
      {...(part && { 'data-part': part })}
      {...pictureData(media)}
    >
      <Picture {...{ media, alternative, links, eager }} sizes={IN_TEXT} />
      <FigureCaption {...{ caption, credit }} {...(place && { place })} />
    </figure>
  );
}

/** The words under something that is looked at. */
export function FigureCaption({
  caption,
  credit,
  place,
}: Pick<PublicFigure, 'caption' | 'credit'> & { place?: string }) {
  return (
    <figcaption>
      {place && <span className="place">{place} </span>}
      <Runs runs={caption} />
      {caption.length > 0 && ' '}
      {credit !== '' && <span data-part="credit">({withoutBrackets(credit)})</span>}
    </figcaption>
  );
}

/** Agencies write "(Reuters)" and "Reuters"; the page has one pair of brackets. */
const withoutBrackets = (credit: string): string =>
  /^\([^()]*\)$/.test(credit) ? credit.slice(1, -1) : credit;
