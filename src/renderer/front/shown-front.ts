import { chosenOf, composeFront } from '@shared/front/compose-front';
import { FRONT_SLOT_IDS, type FrontSlotId, rowOfSlot } from '@shared/front/slots';
import type { CardStory } from '@shared/page/card-story';
import type { Front } from '@shared/page/front-page';
import type { FrontSlot } from '@shared/publish/front';
import { type EditionId, KINDS, SECTION_IDS } from '@shared/story/vocabulary';

/**
 * The front page as readers see it, made as the site makes it from what this desk knows of the site. Who
 * reads what it does not know.
 *
 * @param stories newest first
 */
export function shownFront(
  slots: readonly FrontSlot[],
  stories: readonly CardStory[],
  edition: EditionId,
): Front {
  const ofGroup = (group: string): CardStory[] =>
    stories.filter(({ kind }) => KINDS.some((one) => one.id === kind && one.group === group));
  return composeFront(
    {
      ...{ newest: stories, articles: ofGroup('articles'), pictures: ofGroup('pictures') },
      sections: SECTION_IDS.map((section) => ({
        section,
        stories: stories.filter((story) => story.section === section),
      })),
      mostRead: [],
    },
    chosenOf(slots, stories, edition),
  );
}

/** What stands in each place, chosen or not; a place at the end of a row may be empty. */
export function storiesInPlaces({
  lead,
  second,
  articles,
  pictures,
}: Front): ReadonlyMap<FrontSlotId, CardStory> {
  const rows = { top: lead ? [lead, ...second] : second, articles, pictures };
  return new Map(
    FRONT_SLOT_IDS.flatMap((slot) => {
      const { id, slots } = rowOfSlot(slot);
      const story = rows[id][(slots as readonly FrontSlotId[]).indexOf(slot)];
      return story ? [[slot, story] as const] : [];
    }),
  );
}
