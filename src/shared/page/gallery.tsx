import type { PublicGallery } from '../publish/public-story';
import type { EditionId } from '../story/vocabulary';
import { each } from './each';
import { Figure } from './figure';
import type { PageLinks } from './links';
import { numberOf } from './numbers-and-dates';
import { wordsOf } from './words';

/** Pictures one below the other, each with its place among them. */
export function Gallery({
  gallery: { pictures },
  edition,
  links,
  part,
}: {
  gallery: PublicGallery;
  edition: EditionId;
  links: PageLinks;
  part?: 'lead';
}) {
  const words = wordsOf(edition);
  const placeOf = (index: number): string =>
    words.pictureOf
      .replace('{n}', numberOf(edition, index + 1))
      .replace('{all}', numberOf(edition, pictures.length));
  return (
    <div className="gallery" data-part={part ?? 'gallery'}>
      <ol aria-label={words.gallery}>
        {each(pictures, (figure, index) => (
          <li>
            <Figure
              {...{ figure, links }}
              place={placeOf(index)}
              eager={part === 'lead' && index === 0}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}
