import * as Y from 'yjs';
import { type Crops, cropsOf, type Point } from './crops';
import { isEmbedAddress } from './embed-source';
import type { Run } from './inline';
import { runsOf, textOfRuns } from './inline';
import { isEntryId } from './schema/entry';
import { IMAGE_TYPES, type ImageType } from './schema/figure';
import { type HeadingLevel, headingLevel } from './schema/heading';
import { isWebAddress } from './schema/marks';
import { durationOf } from './schema/video';
import { type VideoSource, videoSource } from './video-source';

/**
 * The body as values: what projections, checks, the site and every publishing target read. Made from the Yjs
 * document directly, without an editor.
 */
export type Block =
  | { type: 'paragraph'; runs: Run[] }
  | { type: 'heading'; level: HeadingLevel; runs: Run[] }
  | { type: 'list'; ordered: boolean; items: Block[][] }
  | { type: 'blockquote'; blocks: Block[] }
  | { type: 'pull-quote'; quotation: Run[]; attribution: string }
  | { type: 'fact-box'; title: string; blocks: Block[] }
  | TableBlock
  | FigureBlock
  | GalleryBlock
  | VideoBlock
  | EmbedBlock
  | ReadMoreBlock
  | { type: 'rule' }
  | { type: 'key-points'; points: KeyPoint[] }
  | EntryBlock;

/** Rows of cells; a merge may leave one shorter than the others. */
export type TableBlock = {
  type: 'table';
  caption: Run[];
  /** Whether the first row names the columns. */
  headerRow: boolean;
  rows: Run[][][];
};

export type FigureBlock = {
  type: 'figure';
  /** Null while no picture is chosen. */
  media: MediaReference | null;
  caption: Run[];
  credit: string;
  alternative: string;
};

/** Pictures in their order. */
export type GalleryBlock = { type: 'gallery'; pictures: FigureBlock[] };

export type VideoBlock = {
  type: 'video';
  /** Null while no video is chosen that a site can play. */
  source: VideoSource | null;
  /** Null while no picture is chosen that stands for it. */
  poster: MediaReference | null;
  /** Seconds. */
  duration: number | null;
  caption: Run[];
  credit: string;
  /** What is said in it, a paragraph each. */
  transcript: Run[][];
};

/** A picture in the media store. Focal point in 0…1 from left and top; width and height in pixels. */
export type MediaReference = {
  sha256: string;
  mime: ImageType;
  width: number;
  height: number;
  focal: Point;
  /** Other points for some shapes; absent where none has one. */
  crops?: Crops | undefined;
};

/** A post of another site, or a card that leads to a page. */
export type EmbedBlock = {
  type: 'embed';
  /** Over https; null while nobody has said which. */
  href: string | null;
  title: string;
  description: string;
  media: MediaReference | null;
};

export type ReadMoreBlock = {
  type: 'read-more';
  headline: string;
  storyId?: string;
  href?: string;
};

/** A line of what matters most in a live blog; it may lead to an entry, by its id. */
export type KeyPoint = { runs: Run[]; entry: string | null };

/** An entry of a live blog; see schema/entry.ts. */
export type EntryBlock = {
  type: 'entry';
  id: string | null;
  /** Ms since 1970 UTC. */
  at: number | null;
  title: string;
  pinned: boolean;
  author: string;
  released: boolean;
  blocks: Block[];
};

/** The one line of `headline` or `deck`; lines that a merge left beside each other are joined. */
export function lineOf(fragment: Y.XmlFragment): string {
  return elementsOf(fragment)
    .map((element) => textOfRuns(runsOf(element)).trim())
    .filter((line) => line !== '')
    .join(' ');
}

/**
 * The blocks of a body or of a container in it. A block that this Galley does not know stays in the
 * document but has no value here.
 */
export function blocksOf(container: Y.XmlFragment): Block[] {
  return elementsOf(container).flatMap((element): Block[] => {
    switch (element.nodeName) {
      case 'paragraph':
        return [{ type: 'paragraph', runs: runsOf(element) }];
      case 'heading':
        return [
          {
            type: 'heading',
            level: headingLevel(attribute(element, 'level')),
            runs: runsOf(element),
          },
        ];
      case 'bulletList':
      case 'orderedList':
        return [
          {
            type: 'list',
            ordered: element.nodeName === 'orderedList',
            items: elementsOf(element).map((item) => blocksOf(item)),
          },
        ];
      case 'blockquote':
        return [{ type: 'blockquote', blocks: blocksOf(element) }];
      case 'pullQuote':
        return [
          {
            type: 'pull-quote',
            quotation: fieldOf(element, 'quotation'),
            attribution: bareFieldOf(element, 'attribution'),
          },
        ];
      case 'factBox':
        return [
          {
            type: 'fact-box',
            title: bareFieldOf(element, 'boxTitle'),
            // Its title is no block.
            blocks: blocksOf(element),
          },
        ];
      case 'table':
        return [
          {
            type: 'table',
            caption: fieldOf(element, 'tableCaption'),
            headerRow: attribute(element, 'headerRow') !== false,
            rows: childrenNamed(element, 'tableRow').map((row) =>
              childrenNamed(row, 'tableCell').map(runsOf),
            ),
          },
        ];
      case 'figure':
        return [figureOf(element)];
      case 'gallery':
        return [{ type: 'gallery', pictures: childrenNamed(element, 'figure').map(figureOf) }];
      case 'video':
        return [videoOf(element)];
      case 'embed':
        return [embedOf(element)];
      case 'readMore':
        return [readMoreOf(element)];
      case 'rule':
        return [{ type: 'rule' }];
      case 'keyPoints':
        return [
          {
            type: 'key-points',
            points: childrenNamed(element, 'keyPoint').map((point) => ({
              runs: runsOf(point),
              entry: entryIdOf(attribute(point, 'entry')),
            })),
          },
        ];
      case 'entry':
        return [entryOf(element)];
      default:
        return [];
    }
  });
}

/** What can lead a story: it then stands in front of the text and stands for the story in lists. */
export type LeadBlock = FigureBlock | GalleryBlock | VideoBlock;

export const isLead = (block: Block | undefined): block is LeadBlock =>
  block?.type === 'figure' || block?.type === 'gallery' || block?.type === 'video';

/** The lead and the rest: the lead is the first block when that is something to look at. */
export function splitLead(blocks: readonly Block[]): { lead: LeadBlock | null; rest: Block[] } {
  const [first, ...rest] = blocks;
  return isLead(first) ? { lead: first, rest } : { lead: null, rest: [...blocks] };
}

/** The picture by which a lead is known in lists; null while there is none. */
export function pictureOfLead(lead: LeadBlock | null): MediaReference | null {
  switch (lead?.type) {
    case 'figure':
      return lead.media;
    case 'gallery':
      return lead.pictures.find(({ media }) => media !== null)?.media ?? null;
    case 'video':
      return lead.poster;
    default:
      return null;
  }
}

/** Every block, containers before what they hold; also of a published story, which holds published ones. */
export function* everyBlock<B extends { type: string }>(blocks: readonly B[]): Generator<B> {
  for (const block of blocks) {
    yield block;
    yield* everyBlock(heldBy(block));
  }
}

function heldBy<B>(block: B): readonly B[] {
  const { blocks, items, pictures } = block as {
    blocks?: readonly B[];
    items?: readonly B[][];
    pictures?: readonly B[];
  };
  return blocks ?? pictures ?? items?.flat() ?? [];
}

const elementsOf = (container: Y.XmlFragment): Y.XmlElement[] =>
  container.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement);

const childrenNamed = (element: Y.XmlElement, name: string): Y.XmlElement[] =>
  elementsOf(element).filter((child) => child.nodeName === name);

/** The binding stores attributes of any JSON type, whatever the types of Yjs say. */
const attribute = (element: Y.XmlElement, name: string): unknown => element.getAttribute(name);

/** A field of a block; several of one name, as a merge may leave them, with a space between them. */
function fieldOf(element: Y.XmlElement, name: string): Run[] {
  return childrenNamed(element, name)
    .map(runsOf)
    .filter((runs) => runs.length > 0)
    .flatMap((runs, index) => (index === 0 ? runs : [{ text: ' ' }, ...runs]));
}

const bareFieldOf = (element: Y.XmlElement, name: string): string =>
  textOfRuns(fieldOf(element, name)).trim();

function figureOf(element: Y.XmlElement): FigureBlock {
  return {
    type: 'figure',
    media: mediaOf(element),
    caption: fieldOf(element, 'caption'),
    credit: bareFieldOf(element, 'credit'),
    alternative: bareFieldOf(element, 'alternative'),
  };
}

function videoOf(element: Y.XmlElement): VideoBlock {
  return {
    type: 'video',
    source: videoSource(attribute(element, 'src')),
    poster: mediaOf(element),
    duration: durationOf(attribute(element, 'duration')),
    caption: fieldOf(element, 'caption'),
    credit: bareFieldOf(element, 'credit'),
    transcript: childrenNamed(element, 'paragraph').map(runsOf),
  };
}

function mediaOf(element: Y.XmlElement): MediaReference | null {
  const sha256 = attribute(element, 'media');
  const mime = IMAGE_TYPES.find((type) => type === attribute(element, 'mime'));
  if (typeof sha256 !== 'string' || !mime) return null;
  const crops = cropsOf((name) => attribute(element, name));
  return {
    sha256,
    mime,
    width: Number(attribute(element, 'width') ?? 0),
    height: Number(attribute(element, 'height') ?? 0),
    focal: {
      x: Number(attribute(element, 'focalX') ?? 0.5),
      y: Number(attribute(element, 'focalY') ?? 0.5),
    },
    ...(crops && { crops }),
  };
}

function entryOf(element: Y.XmlElement): EntryBlock {
  const at = attribute(element, 'at');
  return {
    type: 'entry',
    id: entryIdOf(attribute(element, 'id')),
    at: typeof at === 'number' ? at : null,
    title: bareFieldOf(element, 'entryTitle'),
    pinned: attribute(element, 'pinned') === true,
    author: String(attribute(element, 'author') ?? ''),
    released: attribute(element, 'released') === true,
    blocks: blocksOf(element),
  };
}

const entryIdOf = (id: unknown): string | null => (isEntryId(id) ? id : null);

function embedOf(element: Y.XmlElement): EmbedBlock {
  const href = attribute(element, 'href');
  return {
    type: 'embed',
    href: isEmbedAddress(href) ? href : null,
    title: bareFieldOf(element, 'embedTitle'),
    description: bareFieldOf(element, 'embedDescription'),
    media: mediaOf(element),
  };
}

function readMoreOf(element: Y.XmlElement): ReadMoreBlock {
  const storyId = attribute(element, 'storyId');
  const href = attribute(element, 'href');
  const block: ReadMoreBlock = {
    type: 'read-more',
    headline: String(attribute(element, 'headline') ?? ''),
  };
  if (typeof storyId === 'string' && storyId !== '') block.storyId = storyId;
  else if (isWebAddress(href)) block.href = href;
  return block;
}
