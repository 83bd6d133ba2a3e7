import type { EditionId } from '../story/vocabulary';
import { CardMark } from './card-mark';
import type { CardStory } from './card-story';
import { each } from './each';
import type { PageLinks } from './links';
import { dayOf, listPattern, readTimeOf } from './numbers-and-dates';
import { Picture } from './picture';
import { wordsOf } from './words';

type Props = {
  card: CardStory;
  links: PageLinks;
  /** `lead` opens a page, `standard` stands in a grid, `row` in a list, `text` has no picture. */
  size: 'lead' | 'standard' | 'row' | 'text';
  /** The level that a headline has in its page. */
  heading?: 'h2' | 'h3';
  eager?: boolean;
  /** Whether the card stands under the name of its section, and need not say it again. */
  isInSection?: boolean;
};

/** How wide the picture of a card is, as styles/cards.css and the grids around it make it. */
const WIDTHS = {
  lead: '(min-width: 60rem) 37rem, 100vw',
  standard: '(min-width: 60rem) 18rem, (min-width: 34rem) 50vw, 100vw',
  row: '(min-width: 54rem) 13rem, 25vw',
};

/** In which shape the picture of a card stands there, as styles/cards.css has it. */
const SHAPES = {
  lead: { ratio: 16 / 9, crop: '16x9' },
  standard: { ratio: 3 / 2, crop: '4x3' },
  row: { ratio: 3 / 2, crop: '4x3' },
} as const;

/** A story in a list. All of the card leads to the story. */
export function Card({
  card,
  links,
  size,
  heading: Heading = 'h3',
  eager = false,
  isInSection = false,
}: Props) {
  const { edition, headline, deck, href, picture } = card;
  const showsDeck = size === 'lead' || size === 'row' || (size === 'standard' && !picture);
  return (
    <article className={`card ${size}`}>
      {picture && size !== 'text' && (
        <div className="card-picture">
          <Picture
            {...{ media: picture, alternative: '', sizes: WIDTHS[size], shape: SHAPES[size] }}
            {...{ links, eager }}
          />
          <CardMark card={card} />
        </div>
      )}
      <div className="card-words">
        {!(isInSection && card.kind === 'news') && <CardKicker card={card} />}
        <Heading>
          <a href={href}>{headline}</a>
        </Heading>
        {showsDeck && deck !== '' && <p className="card-deck">{deck}</p>}
        <p className="card-facts">
          {isSigned(card) && <span>{namesOf(edition, card)}</span>}
          <time dateTime={card.publishedAt}>{dayOf(edition, card.publishedAt)}</time>
          {size === 'lead' && !card.video && <span>{readTimeOf(edition, card.readMinutes)}</span>}
        </p>
      </div>
    </article>
  );
}

/** Where a story belongs: its kind where that is more than news, else its section. */
export function CardKicker({ card }: { card: CardStory }) {
  const { edition, kind, section, liveEndedAt } = card;
  const words = wordsOf(edition);
  const isLive = kind === 'live' && !liveEndedAt;
  return (
    <p className={isLive ? 'card-kicker live' : 'card-kicker'}>
      {card.kicker ?? (kind === 'news' ? words.sectionNames[section] : words.kindNames[kind])}
    </p>
  );
}

/** Opinion is somebody's; news is the paper's. */
const isSigned = ({ kind, authors }: CardStory): boolean =>
  authors.length > 0 && ['opinion', 'analysis', 'blog', 'feature'].includes(kind);

const namesOf = (edition: EditionId, { authors }: CardStory) =>
  each(listPattern(edition, authors.length), (piece) =>
    typeof piece === 'string' ? piece : authors[piece]?.name,
  );
