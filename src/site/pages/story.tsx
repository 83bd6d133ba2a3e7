import { StoryPage } from '@shared/page/story-page';
import { wordsOf } from '@shared/page/words';
import { leadPicture } from '@shared/publish/public-story';
import type { Context } from 'hono';
import { isPerson } from '../readers/is-person';
import { readerOf } from '../readers/reader-of';
import { pathOf } from '../stories/address';
import { nextCandidates, rankNext } from '../stories/read-next';
import type { LiveStory } from '../stories/story-store';
import { answerPage, mostRead, type PageParts } from './answer-page';
import { ICON_PATH } from './assets';
import { newsArticle } from './json-ld';
import { shownInShapes } from './shown-picture';

/** Stories in "Read Next". */
const READ_NEXT = 4;

/** The page of a story. Opening it counts for "Most Read". */
export function answerStory(c: Context, parts: PageParts, live: LiveStory) {
  const { db, lists, links, found, readings, name, publicUrl } = parts;
  const { story } = live;
  const { edition } = story;
  const lead = leadPicture(story.lead);
  const path = pathOf(story);
  if (isPerson(c.req.method, c.req.raw.headers)) readings.count(story.id, readerOf(c));

  const changedAt = new Date(live.changedAt).toISOString();
  const updatedAt = live.version > 1 ? changedAt : null;
  const sectionName = wordsOf(edition).sectionNames[story.section];
  const next = rankNext(story, nextCandidates(db, story), parts.now(), READ_NEXT);
  return answerPage(c, parts, {
    ...{ edition, path },
    place: {
      section: story.section,
      kind: story.kind,
      ...(story.region && { region: story.region }),
    },
    editions: found.editionsOf(story),
    ...(story.kind === 'live' && !story.liveEndedAt && { liveBlog: story.id }),
    head: {
      title: `${story.headline} · ${name}`,
      description: story.deck,
      ...(lead && {
        image: { ...shownInShapes(lead.media, parts)[0], alternative: lead.alternative },
      }),
      article: {
        publishedAt: story.publishedAt,
        modifiedAt: updatedAt ?? story.publishedAt,
        section: sectionName,
        tags: story.tags.map(({ label }) => label),
      },
      jsonLd: newsArticle(story, {
        pictureUrl: (sha256) => publicUrl(links.media(sha256)),
        ...{ url: publicUrl(path), siteName: name, siteUrl: publicUrl('/') },
        ...{ modifiedAt: updatedAt ?? story.publishedAt, sectionName },
        images: lead ? shownInShapes(lead.media, parts) : [],
        ...{ logoUrl: publicUrl(ICON_PATH) },
        authorUrl: (id) => publicUrl(links.author(edition, id)),
      }),
    },
    content: (
      <StoryPage
        {...{ story, links, updatedAt }}
        mostRead={mostRead(parts, edition)}
        readNext={lists.cards(next)}
      />
    ),
  });
}
