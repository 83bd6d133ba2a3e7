import type { PublicStory } from '../publish/public-story';
import type { CardStory } from './card-story';
import type { SiteLinks } from './links';
import { MostRead } from './most-read';
import { ReadNext } from './read-next';
import { StoryArticle } from './story-article';

/** A story with what the site adds to it: what others read, and what to read next. */
export function StoryPage({
  story,
  links,
  updatedAt,
  mostRead,
  readNext,
}: {
  story: PublicStory;
  links: SiteLinks;
  /** ISO 8601; null for a story that was never changed. */
  updatedAt: string | null;
  mostRead: readonly CardStory[];
  readNext: readonly CardStory[];
}) {
  const { edition } = story;
  return (
    <>
      <div className="with-rail">
        <StoryArticle story={story} links={links} {...(updatedAt && { updatedAt })} />
        <div className="rail">
          <MostRead edition={edition} stories={mostRead} />
        </div>
      </div>
      <ReadNext
        edition={edition}
        stories={readNext}
        links={links}
        allHref={links.section(edition, story.section)}
      />
    </>
  );
}
