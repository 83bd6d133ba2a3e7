import { everyBlockOf, type PublicStory } from '@shared/publish/public-story';
import type { ReadMedia, StoryThere } from '../live-site';

/** What the target asks the desk. */
export type DeskSide = {
  /** A picture from the desk's store; null when it is not there. */
  readMedia: ReadMedia;
  /** What the desk knows to be on the site; null for nothing. */
  published: (storyId: string) => StoryThere | null;
  /** The address of another story on the site; null when it is not there, as far as the desk knows. */
  addressOf: (storyId: string) => Promise<string | null>;
};

/** The addresses of the stories to which a story leads. */
export async function addressesIn(
  story: PublicStory,
  addressOf: DeskSide['addressOf'],
): Promise<(storyId: string) => string | null> {
  const inText = [...everyBlockOf(story)].flatMap((block) =>
    block.type === 'read-more' ? block : [],
  );
  const ids = new Set([...inText, ...story.related].flatMap(({ storyId }) => storyId ?? []));
  const known = await Promise.all([...ids].map(async (id) => [id, await addressOf(id)] as const));
  const addresses = new Map(known);
  return (id) => addresses.get(id) ?? null;
}
