import type { CardStory } from '../page/card-story';
import type { Front } from '../page/front-page';
import type { FrontSlot } from '../publish/front';
import {
  type EditionId,
  KINDS,
  type KindGroupId,
  type KindId,
  type SectionId,
} from '../story/vocabulary';
import { FRONT_SLOT_IDS, type FrontRowId, type FrontSlotId, fitsRow, rowOfSlot } from './slots';

/** How many stories each part of a front page shows that no editor fills. */
const SHOWN = { latest: 7, section: 4 };
/** Among so many newest stories a picture decides which one leads. */
const LEAD_AMONG = 5;
const PLACES = FRONT_SLOT_IDS.length;

/** Stories that a front page needs of its lists: what it shows of one, and what stands elsewhere already. */
export const FRONT_NEEDS = {
  newest: 2 * LEAD_AMONG + SHOWN.latest + PLACES,
  perList: SHOWN.section + 2 * PLACES,
};

export const kindsOfGroup = (group: KindGroupId): KindId[] =>
  KINDS.filter((kind) => kind.group === group).map(({ id }) => id);

/** What is in the places that an editor has filled. */
export type Chosen = ReadonlyMap<FrontSlotId, CardStory>;

/**
 * Which of the stories stand in which places. One that does not belong there (any more) stands nowhere.
 *
 * @param stories those that readers can open
 */
export function chosenOf(
  slots: readonly FrontSlot[],
  stories: readonly CardStory[],
  edition: EditionId,
): Chosen {
  const known = new Map(stories.map((story) => [story.id, story]));
  return new Map(
    slots.flatMap(({ slot, storyId, headline, kicker }) => {
      const story = known.get(storyId);
      if (story?.edition !== edition || !fitsRow(rowOfSlot(slot).id, story.kind)) return [];
      const card = {
        ...story,
        ...(headline !== null && { headline }),
        ...(kicker !== null && { kicker }),
      };
      return [[slot, card] as const];
    }),
  );
}

/**
 * Lays out a front page: what was chosen in its places, and around it the newest. Each story stands on it
 * once, except that the list of the latest, beside the top, repeats what the parts below show.
 *
 * @param lists newest first; sections in the order of the page
 */
export function composeFront(
  lists: {
    newest: readonly CardStory[];
    articles: readonly CardStory[];
    pictures: readonly CardStory[];
    sections: readonly { section: SectionId; stories: readonly CardStory[] }[];
    mostRead: CardStory[];
  },
  chosen: Chosen,
): Front {
  const shown = new Set([...chosen.values()].map(({ id }) => id));
  const unseen = (stories: readonly CardStory[]): CardStory[] =>
    stories.filter(({ id }) => !shown.has(id));
  /** The stories of a row: those chosen in their places, others in between. */
  const row = (id: FrontRowId, others: readonly CardStory[]): CardStory[] => {
    const free = unseen(others).values();
    const places = FRONT_SLOT_IDS.filter((slot) => slot !== 'lead' && rowOfSlot(slot).id === id);
    const stories = places.flatMap((slot) => chosen.get(slot) ?? free.next().value ?? []);
    for (const story of stories) shown.add(story.id);
    return stories;
  };

  const newest = unseen(lists.newest);
  const lead =
    chosen.get('lead') ??
    newest.slice(0, LEAD_AMONG).find((story) => story.picture) ??
    newest[0] ??
    null;
  if (lead) shown.add(lead.id);
  const second = row('top', picturesFirst(unseen(newest).slice(0, LEAD_AMONG)));
  const latest = unseen(lists.newest).slice(0, SHOWN.latest);
  const [articles, pictures] = [row('articles', lists.articles), row('pictures', lists.pictures)];
  return {
    ...{ lead, second, latest, articles, pictures },
    sections: lists.sections
      .map(({ section, stories }) => ({
        section,
        stories: unseen(stories).slice(0, SHOWN.section),
      }))
      .filter(({ stories }) => stories.length > 0),
    mostRead: lists.mostRead,
  };
}

const picturesFirst = (stories: readonly CardStory[]): CardStory[] =>
  [...stories].sort((a, b) => Number(b.picture !== null) - Number(a.picture !== null));
