import type { CardStory } from '@shared/page/card-story';
import { leadPicture, type PublicLead, type PublicStory } from '@shared/publish/public-story';
import { pathOf } from './address';

/** A projection of a story, kept beside it so that a list does not read whole stories. */
export function cardOf(story: PublicStory): CardStory {
  const { id, edition, kind, section, region, headline, deck, authors, publishedAt } = story;
  const media = leadPicture(story.lead)?.media;
  return {
    ...{ id, edition, kind, section, region, headline, deck, authors, publishedAt },
    readMinutes: story.readMinutes,
    ...(story.liveEndedAt && { liveEndedAt: story.liveEndedAt }),
    href: pathOf(story),
    picture: media
      ? {
          ...{ sha256: media.sha256, width: media.width, height: media.height },
          focal: media.focal,
          ...(media.crops && { crops: media.crops }),
        }
      : null,
    ...markOf(story.lead),
  };
}

/** What a list says of a lead that is more than a picture. */
function markOf(lead: PublicLead | null): Pick<CardStory, 'video' | 'pictures'> {
  if (lead?.type === 'video') return { video: { duration: lead.duration } };
  return lead?.type === 'gallery' ? { pictures: lead.pictures.length } : {};
}
