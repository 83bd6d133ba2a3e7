import { everyBlock } from '@shared/story/blocks';
import { checkStory } from '@shared/story/checks';
import { checkEmbargo } from '@shared/story/checks/embargo';
import { type Finding, stop } from '@shared/story/checks/finding';
import type { StoryProjection } from '@shared/story/projection';
import type { Clock } from '../clock';
import type { Slugs } from '../drafts/slugs';
import type { Sites } from './sites/sites';

/** What a story lacks, with what only main knows: the clock, all slugs, the desk's pictures, the sites. */
export type StoryFindings = {
  /** @param ofSlug what `ofSlug` said of it */
  of(story: StoryProjection, ofSlug: readonly Finding[]): Finding[];
  /** Whether another story has its address. The archive knows all slugs, and takes a moment to answer. */
  ofSlug(id: string, story: StoryProjection): Promise<Finding[]>;
};

export type FindingParts = {
  slugs: Slugs;
  sites: Pick<Sites, 'taking'>;
  /** Whether the desk has a picture. */
  hasMedia: (sha256: string) => boolean;
  clock: Clock;
};

export function storyFindings({ slugs, sites, hasMedia, clock }: FindingParts): StoryFindings {
  function* lostPictures(story: StoryProjection): Generator<Finding> {
    const isLost = (media: { sha256: string } | null): boolean =>
      media !== null && !hasMedia(media.sha256);
    const blocks = [...everyBlock(story.blocks)];
    const figures = blocks.filter((block) => block.type === 'figure');
    for (const [index, { media }] of figures.entries()) {
      if (isLost(media)) yield stop('lost-picture', { part: 'figure', index }, index + 1);
    }
    const videos = blocks.filter((block) => block.type === 'video');
    for (const [index, { poster }] of videos.entries()) {
      const place = { part: 'block', type: 'video', index } as const;
      if (isLost(poster)) yield stop('lost-poster', place, index + 1);
    }
  }

  function takenByNone({ fields }: StoryProjection): Finding[] {
    // That it has no section yet is said elsewhere.
    if (fields.section === null || sites.taking(fields).length > 0) return [];
    return [stop('taken-by-none', { part: 'field', field: 'section' })];
  }

  return {
    of: (story, ofSlug) => [
      ...checkStory(story),
      ...checkEmbargo(story.fields, clock.now()),
      ...ofSlug,
      ...lostPictures(story),
      ...takenByNone(story),
    ],
    async ofSlug(id, { slug, fields: { edition } }) {
      const holder = slug === '' ? null : await slugs.takenBy(id, edition, slug);
      if (holder === null) return [];
      const free = await slugs.suggest(id, edition, slug);
      return [stop('slug-taken', { part: 'field', field: 'slug' }, slug, holder, free)];
    },
  };
}
