import type { Block, KeyPoint, MediaReference } from '../blocks';
import { pointText } from '../crops';
import { type Run, textOfRuns } from '../inline';
import { addressOfVideo } from '../video-source';

/** A block, or an item of a list, a row of a table or a key point, which are none. */
export type Part =
  | Block
  | { type: 'item'; blocks: Block[] }
  | { type: 'row'; cells: readonly (readonly Run[])[] }
  | { type: 'point'; point: KeyPoint };

/** What a block consists of, whatever it is, so that comparing needs to know no kind of it. */
export type Anatomy = {
  /** Texts that an editor writes, by name. */
  texts: Record<string, readonly Run[]>;
  /** Everything else that can change, by name. */
  facts: Record<string, Fact>;
  /** What it holds. */
  parts: readonly Part[];
};
export type Fact = string | number | boolean | null;

const NOTHING: Anatomy = { texts: {}, facts: {}, parts: [] };

export function anatomyOf(part: Part): Anatomy {
  switch (part.type) {
    case 'paragraph':
      return { ...NOTHING, texts: { text: part.runs } };
    case 'heading':
      return { ...NOTHING, texts: { text: part.runs }, facts: { level: part.level } };
    case 'list':
      return {
        ...NOTHING,
        facts: { ordered: part.ordered },
        parts: part.items.map((blocks) => ({ type: 'item', blocks })),
      };
    case 'item':
    case 'blockquote':
      return { ...NOTHING, parts: part.blocks };
    case 'pull-quote':
      return {
        ...NOTHING,
        texts: { quotation: part.quotation, attribution: [{ text: part.attribution }] },
      };
    case 'fact-box':
      return { ...NOTHING, texts: { title: [{ text: part.title }] }, parts: part.blocks };
    case 'table':
      return {
        texts: { caption: part.caption },
        facts: { 'header row': part.headerRow },
        parts: part.rows.map((cells) => ({ type: 'row', cells })),
      };
    case 'row':
      return {
        ...NOTHING,
        texts: Object.fromEntries(part.cells.map((runs, index) => [`cell ${index + 1}`, runs])),
      };
    case 'figure':
      return {
        ...NOTHING,
        texts: {
          caption: part.caption,
          credit: [{ text: part.credit }],
          alternative: [{ text: part.alternative }],
        },
        facts: {
          picture: part.media?.sha256 ?? null,
          'focal point': part.media && pointsOf(part.media),
        },
      };
    case 'gallery':
      return { ...NOTHING, parts: part.pictures };
    case 'video':
      return {
        texts: { caption: part.caption, credit: [{ text: part.credit }] },
        facts: {
          video: part.source && addressOfVideo(part.source),
          poster: part.poster?.sha256 ?? null,
          length: part.duration,
        },
        parts: part.transcript.map((runs) => ({ type: 'paragraph', runs })),
      };
    case 'embed':
      return {
        ...NOTHING,
        texts: { headline: [{ text: part.title }], description: [{ text: part.description }] },
        facts: { address: part.href, picture: part.media?.sha256 ?? null },
      };
    case 'read-more':
      return {
        ...NOTHING,
        texts: { headline: [{ text: part.headline }] },
        facts: { story: part.storyId ?? null, address: part.href ?? null },
      };
    case 'key-points':
      return { ...NOTHING, parts: part.points.map((point) => ({ type: 'point', point })) };
    case 'point':
      return { ...NOTHING, texts: { text: part.point.runs }, facts: { entry: part.point.entry } };
    case 'entry':
      return {
        texts: { title: [{ text: part.title }] },
        facts: {
          time: part.at,
          pinned: part.pinned,
          author: part.author,
          'for readers': part.released,
        },
        parts: part.blocks,
      };
    case 'rule':
      return NOTHING;
  }
}

/** All words of a part and of what it holds. */
export function wordsIn(part: Part): string[] {
  const { texts, parts } = anatomyOf(part);
  const own = Object.values(texts).flatMap((runs) => wordsOf(textOfRuns(runs)));
  return [...own, ...parts.flatMap(wordsIn)];
}

/** The words of a text, in lower case. */
export const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** All points of a picture that stay in sight, as one fact. */
const pointsOf = ({ focal, crops = {} }: MediaReference): string =>
  [['', focal] as const, ...Object.entries(crops)]
    .map(([shape, point]) => `${shape} ${point ? pointText(point) : ''}`)
    .join(', ');
