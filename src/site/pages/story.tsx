import { StoryPage } from '@shared/page/story-page';
import { wordsOf } from '@shared/page/words';
import { leadPicture } from '@shared/publish/public-story';
import type { Context } from 'hono';
import { pathOf } from '../stories/address';
import { nextCandidates, rankNext } from '../stories/read-next';
import type { LiveStory } from '../stories/story-store';
import { answerPage, mostRead, type PageParts } from './answer-page';
import { ICON_PATH } from './assets';
import { newsArticle } from './json-ld';
import { linkedFrom, linksIn } from './links';
import { shownInShapes } from './shown-picture';

/** Stories in "Read Next". */
const READ_NEXT = 4;

/** The page of a story. */
export async function answerStory(c: Context, parts: PageParts, live: LiveStory) {
  const { db, lists, found, name, publicUrl } = parts;
  const { story } = live;
  const { edition } = story;
  const lead = leadPicture(story.lead);
  const path = pathOf(story);

  const changedAt = new Date(live.changedAt).toISOString();
  // A story that was put several times before its release was never updated for readers.
  const isUpdated = live.version > 1 && live.changedAt > Date.parse(story.publishedAt);
  const updatedAt = isUpdated ? changedAt : null;
  const sectionName = wordsOf(edition).sectionNames[story.section];
  const [links, editions, read, candidates] = await Promise.all([
    linksIn(story, parts),
    found.editionsOf(story),
    mostRead(parts, edition),
    nextCandidates(db, story),
  ]);
  const next = await lists.cards(rankNext(story, candidates, parts.now(), READ_NEXT));
  return answerPage(c, parts, {
    ...{ edition, path },
    place: {
      section: story.section,
      kind: story.kind,
      ...(story.region && { region: story.region }),
    },
    editions,
    madeOf: {
      shows: [
        ...[story.id, ...(story.editionOf ? [story.editionOf] : []), ...linkedFrom(story)],
        ...[...editions, ...read, ...next].map(({ id }) => id),
      ],
      reads: story.id,
    },
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
    content: <StoryPage {...{ story, links, updatedAt }} mostRead={read} readNext={next} />,
  });
}
