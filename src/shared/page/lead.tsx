import type { PublicStory } from '../publish/public-story';
import { Figure } from './figure';
import { Gallery } from './gallery';
import { Infograph } from './infograph';
import type { PageLinks } from './links';
import { Video } from './video';

/** What stands in front of the text: a picture, pictures in their order, a video, or what is to be read in a picture. */
export function Lead({
  story: { kind, lead, edition, headline },
  links,
}: {
  story: PublicStory;
  links: PageLinks;
}) {
  switch (lead?.type) {
    case 'figure':
      if (kind === 'infograph') {
        return <Infograph figure={lead} {...{ headline, edition, links }} />;
      }
      return <Figure figure={lead} links={links} part="lead" eager />;
    case 'gallery':
      return <Gallery gallery={lead} {...{ edition, links }} part="lead" />;
    case 'video':
      return <Video video={lead} {...{ edition, links }} part="lead" />;
    default:
      return null;
  }
}
