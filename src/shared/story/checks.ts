import { DECK_MAX, HEADLINE_MAX } from '../publish/public-story';
import { everyBlock } from './blocks';
import { type Finding, hint, stop } from './checks/finding';
import { checkLive } from './checks/live';
import { checkMedia, isToldByLead } from './checks/media';
import type { StoryProjection } from './projection';
import { isSlug } from './slug';
import { checkTranslation } from './translation/check';

/** Checks a story by itself; whether its slug is free only the desk's archive knows. */
export function checkStory(story: StoryProjection): Finding[] {
  return [
    ...checkHeader(story),
    ...checkBody(story),
    ...checkFigures(story),
    ...checkLive(story),
    ...checkMedia(story),
    ...checkTranslation(story),
  ];
}

const field = (name: string): Finding['place'] => ({ part: 'field', field: name });

function* checkHeader(story: StoryProjection): Generator<Finding> {
  const { headline, deck, slug } = story;
  if (headline === '') {
    yield stop('no-headline', { part: 'headline' });
  } else if (headline.length > HEADLINE_MAX) {
    const over = headline.length - HEADLINE_MAX;
    yield stop('long-headline', { part: 'headline' }, over, HEADLINE_MAX);
  }
  if (deck === '') yield hint('no-deck', { part: 'deck' });
  else if (deck.length > DECK_MAX) yield stop('long-deck', { part: 'deck' }, DECK_MAX);
  if (story.fields.section === null) yield stop('no-section', field('section'));
  if (headline !== '' && slug === '') yield stop('no-slug', field('slug'));
  else if (slug !== '' && !isSlug(slug)) yield stop('bad-slug', field('slug'));
  if (story.authors.length === 0 && story.fields.source === '') {
    yield hint('no-byline', field('authors'));
  }
}

function* checkBody(story: StoryProjection): Generator<Finding> {
  if (story.words === 0 && !isToldByLead(story)) yield stop('no-body', { part: 'body' });
  for (const block of everyBlock(story.blocks)) {
    if (block.type === 'read-more' && !block.storyId && !block.href) {
      yield stop('empty-read-more', { part: 'body' });
    }
  }
}

function* checkFigures(story: StoryProjection): Generator<Finding> {
  const figures = [...everyBlock(story.blocks)].filter((block) => block.type === 'figure');
  for (const [index, figure] of figures.entries()) {
    const number = story.blocks[0] === figure ? 0 : index + 1;
    const place = { part: 'figure', index } as const;
    if (!figure.media) {
      yield stop('no-picture', place, number);
      continue;
    }
    if (figure.credit === '') yield stop('no-credit', { ...place, text: 'credit' }, number);
    if (figure.alternative === '') {
      yield stop('no-alternative', { ...place, text: 'alternative' }, number);
    }
    if (figure.caption.length === 0)
      yield hint('no-caption', { ...place, text: 'caption' }, number);
  }
}
