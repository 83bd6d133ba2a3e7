import {
  type Chosen,
  chosenOf,
  composeFront,
  FRONT_NEEDS,
  kindsOfGroup,
} from '@shared/front/compose-front';
import { FrontPage } from '@shared/page/front-page';
import { EDITION_IDS, type EditionId, SECTION_IDS } from '@shared/story/vocabulary';
import type { Context } from 'hono';
import { answerPage, mostRead, type PageParts } from './answer-page';
import { shownInShapes } from './shown-picture';

/** The front page of an edition. */
export async function answerFront(c: Context, parts: PageParts, edition: EditionId) {
  const { lists, links, name } = parts;
  const { newest, perList } = FRONT_NEEDS;
  const [chosen, all, articles, pictures, read, ...sections] = await Promise.all([
    chosenStories(parts, edition),
    lists.newest({ edition }, newest),
    lists.newest({ edition, kinds: kindsOfGroup('articles') }, perList),
    lists.newest({ edition, kinds: kindsOfGroup('pictures') }, perList),
    mostRead(parts, edition),
    ...SECTION_IDS.map((section) => lists.newest({ edition, section }, perList)),
  ]);
  const front = composeFront(
    {
      ...{ newest: all, articles, pictures, mostRead: read },
      sections: SECTION_IDS.map((section, index) => ({ section, stories: sections[index] ?? [] })),
    },
    chosen,
  );
  const picture = front.lead?.picture;
  return answerPage(c, parts, {
    edition,
    path: links.front(edition),
    editions: EDITION_IDS.map((other) => ({ edition: other, path: links.front(other) })),
    head: {
      title: name,
      description: front.lead?.headline ?? '',
      ...(picture && {
        image: {
          ...shownInShapes(picture, parts)[0],
          alternative: front.lead?.headline ?? '',
        },
      }),
    },
    content: <FrontPage edition={edition} siteName={name} links={links} front={front} />,
  });
}

/**
 * What readers see in the places that an editor has filled. A story that cannot be read (yet), or does
 * not belong there any more, leaves its place to the newest.
 */
async function chosenStories(
  { front, lists }: Pick<PageParts, 'front' | 'lists'>,
  edition: EditionId,
): Promise<Chosen> {
  const { slots } = await front.tagged(edition);
  const cards = await lists.cards(slots.map(({ storyId }) => storyId));
  return chosenOf(slots, cards, edition);
}
