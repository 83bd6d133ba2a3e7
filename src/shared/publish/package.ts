import {
  type Block,
  type EntryBlock,
  type FigureBlock,
  type LeadBlock,
  splitLead,
} from '../story/blocks';
import { checkStory } from '../story/checks';
import { type Finding, stop } from '../story/checks/finding';
import type { Run } from '../story/inline';
import { blocksForReaders } from '../story/live-blog';
import type { StoryProjection } from '../story/projection';
import { bodyText, countWords, readMinutes } from '../story/text';
import { formatOf } from './format';
import {
  type PublicBlock,
  type PublicEntry,
  type PublicFigure,
  type PublicLead,
  type PublicStory,
  publicStory,
} from './public-story';

/**
 * Packs a story for publishing. Gives the package, or what stops it. `publishedAt` in milliseconds
 * since 1970 UTC is used when the story was never published.
 */
export function packStory(
  id: string,
  story: StoryProjection,
  publishedAt: number,
): { story: PublicStory } | { stops: Finding[] } {
  const stops = checkStory(story).filter((finding) => finding.severity === 'stop');
  if (stops.length > 0) return { stops };
  const parsed = publicStory.safeParse(draftPackage(id, story, publishedAt));
  if (parsed.success) return { story: parsed.data };
  const issue = parsed.error.issues[0];
  const where = issue?.path.join(' › ') ?? '';
  const why = issue?.message ?? 'invalid';
  return { stops: [stop('not-for-the-site', { part: 'body' }, where, why)] };
}

/**
 * A story as the site would show it now, for the preview: what is missing is left empty, figures
 * without a picture are left out. Not fit to be pushed.
 */
export function draftPackage(id: string, story: StoryProjection, publishedAt: number): PublicStory {
  const { fields } = story;
  const shown = blocksForReaders(story);
  const words = shown === story.blocks ? story.words : countWords(bodyText(shown));
  const { lead, rest } = splitLead(shown);
  const body = publicBlocks(rest);
  const leadBlock = publicLeadOf(lead);
  const ended = fields.kind === 'live' ? fields.liveEndedAt : null;
  const end = ended === null ? {} : { liveEndedAt: isoTime(ended) };
  const { releaseAt, embargo } = fields;
  // Of a story that readers have, an embargo is over.
  const isEmbargoed = embargo !== null && (fields.publishedAt ?? 0) < embargo;
  const later = {
    ...(releaseAt !== null && { releaseAt: isoTime(releaseAt) }),
    ...(isEmbargoed && { embargo: isoTime(embargo) }),
    ...(story.corrections.length > 0 && {
      corrections: story.corrections.map(({ id, note, date }) => ({
        id,
        note,
        date: isoTime(date),
      })),
    }),
  };
  return {
    format: formatOf({ lead: leadBlock, body, ...end, ...later }),
    id,
    edition: fields.edition,
    editionOf: fields.editionOf,
    kind: fields.kind,
    section: fields.section ?? 'miscellaneous',
    region: fields.region,
    slug: story.slug,
    headline: story.headline,
    deck: story.deck,
    authors: story.authors.map(({ id: authorId, name }) => ({ id: authorId, name })),
    source: fields.source,
    dateline: fields.dateline,
    publishedAt: isoTime(fields.publishedAt ?? releaseAt ?? publishedAt),
    ...later,
    ...end,
    words,
    readMinutes: readMinutes(words),
    lead: leadBlock,
    body,
    tags: story.tags.map(({ id: tagId, label }) => ({ id: tagId, label })),
    related: story.related.map(({ headline, storyId, href }) => ({
      headline,
      ...(storyId ? { storyId } : {}),
      ...(href ? { href } : {}),
    })),
    coverage: story.coverage.map(({ id: coverageId, name }) => ({ id: coverageId, name })),
  };
}

const isoTime = (at: number): string => new Date(at).toISOString();

/** Blocks without those that say nothing: empty paragraphs and quotes, figures that have no picture yet. */
export function publicBlocks(blocks: readonly Block[]): PublicBlock[] {
  return blocks.flatMap((block): PublicBlock[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return hasWords(block.runs) ? [block] : [];
      case 'pull-quote':
        return hasWords(block.quotation) ? [block] : [];
      case 'list':
        return [{ ...block, items: block.items.map(publicBlocks) }];
      case 'blockquote':
        return [{ ...block, blocks: publicBlocks(block.blocks) }];
      case 'fact-box': {
        const box = { ...block, blocks: publicBlocks(block.blocks) };
        return box.blocks.length > 0 ? [box] : [];
      }
      case 'table':
        return block.rows.flat().some(hasWords) ? [{ ...block, rows: evenRows(block.rows) }] : [];
      case 'key-points': {
        const points = block.points.flatMap(({ runs, entry }) =>
          hasWords(runs) ? [{ runs, ...(entry !== null && { entry }) }] : [],
        );
        return points.length > 0 ? [{ ...block, points }] : [];
      }
      case 'entry':
        return [publicEntry(block)].filter((entry) => entry !== null);
      case 'embed':
        return block.href === null ? [] : [{ ...block, href: block.href }];
      case 'figure':
        return publicFigures([block]);
      case 'gallery': {
        const pictures = publicFigures(block.pictures);
        return pictures.length > 0 ? [{ ...block, pictures }] : [];
      }
      case 'video': {
        const { source, transcript } = block;
        return source ? [{ ...block, source, transcript: transcript.filter(hasWords) }] : [];
      }
      default:
        return [block];
    }
  });
}

/** An entry as readers get it; null for one that has no id or no time. */
export function publicEntry({ released: _, ...entry }: EntryBlock): PublicEntry | null {
  const { id, at } = entry;
  if (id === null || at === null) return null;
  const time = new Date(at).toISOString();
  return { ...entry, id, at: time, blocks: publicBlocks(entry.blocks) };
}

const publicFigures = (figures: readonly FigureBlock[]): PublicFigure[] =>
  figures.flatMap((figure) => (figure.media ? [{ ...figure, media: figure.media }] : []));

/** A lead as a site gets it; null when there is nothing to be looked at yet. */
function publicLeadOf(lead: LeadBlock | null): PublicLead | null {
  const [block] = lead ? publicBlocks([lead]) : [];
  const isShown = block?.type === 'figure' || block?.type === 'gallery' || block?.type === 'video';
  return isShown ? block : null;
}

/** Rows filled up to the width of the widest. */
function evenRows(rows: readonly Run[][][]): Run[][][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => [])]);
}

const hasWords = (runs: readonly Run[]): boolean => runs.some(({ text }) => text.trim() !== '');
