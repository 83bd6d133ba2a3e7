import type { MediaItem } from '@shared/ipc/media';
import type { Block, FigureBlock, MediaReference } from '@shared/story/blocks';
import type { StoryContent } from '@shared/story/compose';
import type { Run } from '@shared/story/inline';
import type { RelatedLink } from '@shared/story/members';
import { slugOf } from '@shared/story/slug';
import type { SampleBlock, SampleFigure, SampleStory, SampleVideo } from './sample-story';

/** What a story's file refers to. */
export type References = {
  /** The picture of a file, as the media store has it. */
  picture: (file: string) => MediaItem | null;
  /** The headline of another story of the newsroom; null when there is none. */
  headline: (storyId: string) => string | null;
  /** When the newsroom is (or began to be) loaded, ms since 1970 UTC. */
  loadedAt: number;
};

/**
 * A sample story as the values that `composeStory` takes. A link to a story that is not there is
 * left out, so that one broken file does not take others with it.
 */
export function contentOf({ head, body }: SampleStory, references: References): StoryContent {
  const { headline, deck, kind, section, region, edition, editionOf, dateline, source } = head;
  const timed = head.steps.map(({ ago, ...step }) => ({ at: references.loadedAt - ago, ...step }));
  // Its first step is that it was begun, which needs no event.
  const workflow = timed.slice(1);
  const published = workflow.find(({ to }) => to === 'published');
  return {
    ...{ headline, deck },
    body: body.flatMap((block) => blockOf(block, references)),
    fields: {
      ...{ kind, section, region, edition, editionOf, dateline, source },
      ...(published && { slug: slugOf(headline), publishedAt: published.at }),
    },
    tags: head.tags.map((label) => ({ label })),
    authors: head.authors.map((name) => ({ name })),
    related: head.related.flatMap((id) => linkTo(id, references)),
    coverage: head.coverage.map((name) => ({ name })),
    workflow,
  };
}

/** When the last thing happened to a sample story, ms since 1970 UTC. */
export function lastChange({ head }: SampleStory, loadedAt: number): number {
  return loadedAt - (head.steps.at(-1)?.ago ?? 0);
}

/** The files of the pictures in a sample story, each once. */
export function picturesOf({ body }: SampleStory): string[] {
  const all = body.flatMap((block) => (block.type === 'entry' ? block.blocks : block));
  const files = all.flatMap((block) => {
    if (block.type === 'video') return block.poster;
    const figures = block.type === 'gallery' ? block.pictures : [block];
    return figures.flatMap((one) => (one.type === 'figure' ? (one.picture ?? []) : []));
  });
  return [...new Set(files)];
}

function blockOf(block: SampleBlock, references: References): Block[] {
  if (block.type === 'entry') {
    const { ago, blocks, ...entry } = block;
    const at = references.loadedAt - ago;
    return [{ ...entry, at, blocks: blocks.flatMap((inner) => blockOf(inner, references)) }];
  }
  if (block.type === 'figure') return [figureOf(block, references)];
  if (block.type === 'gallery') {
    return [{ ...block, pictures: block.pictures.map((figure) => figureOf(figure, references)) }];
  }
  if (block.type === 'video') return [videoOf(block, references)];
  if (block.type !== 'read-more') return [block];
  return linkTo(block.storyId, references).map((link) => ({ type: 'read-more', ...link }));
}

function linkTo(storyId: string, { headline }: References): RelatedLink[] {
  const found = headline(storyId);
  return found === null ? [] : [{ headline: found, storyId }];
}

function figureOf(figure: SampleFigure, { picture }: References): FigureBlock {
  const item = figure.picture === null ? null : picture(figure.picture);
  return {
    type: 'figure',
    media: mediaOf(item),
    caption: figure.caption ?? captionOf(item),
    credit: figure.credit ?? item?.credit ?? '',
    alternative: figure.alternative ?? item?.alternative ?? '',
  };
}

function videoOf({ poster, ...video }: SampleVideo, { picture }: References): Block {
  const item = picture(poster);
  return {
    ...video,
    poster: mediaOf(item),
    caption: video.caption ?? captionOf(item),
    credit: video.credit ?? item?.credit ?? '',
  };
}

const mediaOf = (item: MediaItem | null): MediaReference | null =>
  item && {
    ...{ sha256: item.sha256, mime: item.mime, width: item.width, height: item.height },
    focal: { x: 0.5, y: 0.5 },
  };

const captionOf = (item: MediaItem | null): Run[] =>
  item?.caption ? [{ text: item.caption }] : [];
