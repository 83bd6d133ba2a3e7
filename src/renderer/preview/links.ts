import type { ArchiveHit } from '@shared/ipc/archive';
import type { PageLinks } from '@shared/page/links';
import type { PublicStory } from '@shared/publish/public-story';
import { everyBlock } from '@shared/story/blocks';

/** The stories to which a story links, by id. */
export function linkedStories({ related, body }: PublicStory): string[] {
  const links = [...everyBlock(body)].filter((block) => block.type === 'read-more');
  return [...new Set([...related, ...links].flatMap(({ storyId }) => storyId ?? []))];
}

/**
 * Links of the preview lead nowhere, as there is no site around it; pictures come from the desk's
 * store. A story that is not on the site is left out, as the site leaves it out.
 */
export function previewLinks(
  hits: ReadonlyMap<string, ArchiveHit> | null,
  media: PageLinks['media'],
): PageLinks {
  const nowhere = (): string => '#';
  return {
    media,
    story(id) {
      const hit = hits?.get(id);
      return hit?.url ? { href: hit.url, headline: hit.headline } : null;
    },
    ...{ front: nowhere, section: nowhere, region: nowhere, kind: nowhere, kindGroup: nowhere },
    ...{ tag: nowhere, author: nowhere, coverage: nowhere },
  };
}
