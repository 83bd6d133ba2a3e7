import { DECK_MAX, HEADLINE_MAX } from '../publish/public-story';
import { everyBlock, type FigureBlock } from './blocks';
import { checkLive } from './checks/live';
import { checkMedia, isToldByLead } from './checks/media';
import type { StoryProjection } from './projection';
import { isSlug } from './slug';
import { checkTranslation } from './translation/check';

/**
 * What a story still lacks. A `stop` keeps it from being published; a `hint` does not. `place` says
 * where to look, so that the desk can take the editor there.
 */
export type Finding = {
  code: string;
  severity: 'stop' | 'hint';
  message: string;
  place:
    | { part: 'headline' | 'deck' | 'body' }
    | { part: 'field'; field: string }
    | { part: 'figure'; index: number; text?: 'caption' | 'credit' | 'alternative' }
    | { part: 'block'; type: 'gallery' | 'video'; index: number };
};

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

const stop = (code: string, message: string, place: Finding['place']): Finding => ({
  code,
  severity: 'stop',
  message,
  place,
});

function* checkHeader(story: StoryProjection): Generator<Finding> {
  if (story.headline === '') {
    yield stop('no-headline', 'The story has no headline.', { part: 'headline' });
  } else if (story.headline.length > HEADLINE_MAX) {
    const over = story.headline.length - HEADLINE_MAX;
    yield stop(
      'long-headline',
      `The headline is ${over} characters over the ${HEADLINE_MAX} that the site takes.`,
      {
        part: 'headline',
      },
    );
  }
  if (story.deck === '') {
    yield {
      code: 'no-deck',
      severity: 'hint',
      message: 'The story has no deck.',
      place: { part: 'deck' },
    };
  } else if (story.deck.length > DECK_MAX) {
    yield stop(
      'long-deck',
      `The deck is longer than the ${DECK_MAX} characters that the site takes.`,
      { part: 'deck' },
    );
  }
  if (story.fields.section === null) {
    yield stop('no-section', 'Choose a section.', { part: 'field', field: 'section' });
  }
  if (story.headline !== '' && story.slug === '') {
    yield stop('no-slug', 'The headline has no letters to make a slug of: write one.', {
      part: 'field',
      field: 'slug',
    });
  } else if (story.slug !== '' && !isSlug(story.slug)) {
    yield stop(
      'bad-slug',
      'The slug may hold lower-case letters, digits and single hyphens only.',
      {
        part: 'field',
        field: 'slug',
      },
    );
  }
  if (story.authors.length === 0 && story.fields.source === '') {
    yield {
      code: 'no-byline',
      severity: 'hint',
      message: 'The story names neither an author nor a source.',
      place: { part: 'field', field: 'authors' },
    };
  }
}

function* checkBody(story: StoryProjection): Generator<Finding> {
  if (story.words === 0 && !isToldByLead(story)) {
    yield stop('no-body', 'The story has no text.', { part: 'body' });
  }
  for (const block of everyBlock(story.blocks)) {
    if (block.type === 'read-more' && !block.storyId && !block.href) {
      yield stop(
        'empty-read-more',
        'A “Read more” line leads nowhere: choose a story for it or delete it.',
        { part: 'body' },
      );
    }
  }
}

function* checkFigures(story: StoryProjection): Generator<Finding> {
  const figures = [...everyBlock(story.blocks)].filter((block) => block.type === 'figure');
  for (const [index, figure] of figures.entries()) {
    const name = figureName(story, figure, index);
    if (!figure.media) {
      yield stop('no-picture', `${name} has no picture: choose one or delete the figure.`, {
        part: 'figure',
        index,
      });
      continue;
    }
    if (figure.credit === '') {
      yield stop('no-credit', `${name} has no credit.`, { part: 'figure', index, text: 'credit' });
    }
    if (figure.alternative === '') {
      yield stop('no-alternative', `${name} has no alternative text.`, {
        part: 'figure',
        index,
        text: 'alternative',
      });
    }
    if (figure.caption.length === 0) {
      yield {
        code: 'no-caption',
        severity: 'hint',
        message: `${name} has no caption.`,
        place: { part: 'figure', index, text: 'caption' },
      };
    }
  }
}

function figureName(story: StoryProjection, figure: FigureBlock, index: number): string {
  return story.blocks[0] === figure ? 'The lead picture' : `Picture ${index + 1}`;
}
