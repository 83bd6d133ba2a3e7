import type { CardStory } from '@shared/page/card-story';
import type { Front } from '@shared/page/front-page';
import type { SectionId } from '@shared/story/vocabulary';

/** How many stories each part of a front page shows. */
const SHOWN = { second: 2, latest: 7, strip: 4, pictures: 3 };
/** Among so many newest stories a picture decides which one leads. */
const LEAD_AMONG = 5;

/** Stories that a front page needs of its lists: what it shows of one, and what stands elsewhere already. */
export const FRONT_NEEDS = {
  newest: 2 * LEAD_AMONG + SHOWN.latest,
  perList: 2 * SHOWN.strip + SHOWN.pictures + SHOWN.second + 1,
};

/**
 * Lays out a front page. Each story stands on it once, except that the list of the latest, beside
 * the top, repeats what the parts below show.
 *
 * @param lists newest first; sections in the order of the page
 */
export function composeFront(lists: {
  newest: readonly CardStory[];
  articles: readonly CardStory[];
  pictures: readonly CardStory[];
  sections: readonly { section: SectionId; stories: readonly CardStory[] }[];
  mostRead: CardStory[];
}): Front {
  const { newest } = lists;
  const lead = newest.slice(0, LEAD_AMONG).find((story) => story.picture) ?? newest[0] ?? null;
  const rest = newest.filter((story) => story.id !== lead?.id);
  const second = [...rest]
    .slice(0, LEAD_AMONG)
    .sort((a, b) => Number(b.picture !== null) - Number(a.picture !== null))
    .slice(0, SHOWN.second);
  const shown = new Set([lead, ...second].map((story) => story?.id));
  const unseen = (stories: readonly CardStory[], count: number): CardStory[] =>
    stories.filter((story) => !shown.has(story.id)).slice(0, count);
  const latest = unseen(newest, SHOWN.latest);
  const articles = unseen(lists.articles, SHOWN.strip);
  const pictures = unseen(lists.pictures, SHOWN.pictures);
  for (const story of [...articles, ...pictures]) shown.add(story.id);
  return {
    ...{ lead, second, latest, articles, pictures },
    sections: lists.sections
      .map(({ section, stories }) => ({ section, stories: unseen(stories, SHOWN.strip) }))
      .filter(({ stories }) => stories.length > 0),
    mostRead: lists.mostRead,
  };
}
