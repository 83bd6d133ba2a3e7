import type { CardStory } from '@shared/page/card-story';
import type { Front } from '@shared/page/front-page';
import type { SectionId } from '@shared/story/vocabulary';

/** How many stories each part of a front page shows. */
const SHOWN = { second: 2, latest: 7, strip: 4, pictures: 3 };
/** Among so many newest stories a picture decides which one leads. */
const LEAD_AMONG = 5;

/** Stories that a front page needs of each list, at least. */
export const FRONT_NEEDS = { newest: 30, perList: SHOWN.strip + SHOWN.second + 1 };

/**
 * Lays out a front page. The top takes its stories from the newest; the strips below show what the
 * top does not show already.
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
  const top = new Set([lead, ...second].map((story) => story?.id));
  const below = (stories: readonly CardStory[], count: number): CardStory[] =>
    stories.filter((story) => !top.has(story.id)).slice(0, count);
  return {
    ...{ lead, second },
    latest: below(newest, SHOWN.latest),
    articles: below(lists.articles, SHOWN.strip),
    pictures: below(lists.pictures, SHOWN.pictures),
    sections: lists.sections
      .map(({ section, stories }) => ({ section, stories: below(stories, SHOWN.strip) }))
      .filter(({ stories }) => stories.length > 0),
    mostRead: lists.mostRead,
  };
}
