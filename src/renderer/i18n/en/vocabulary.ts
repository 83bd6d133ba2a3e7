import { wordsOf } from '@shared/page/words';
import type { EditionId, KindId } from '@shared/story/vocabulary';
import type { WorkflowState } from '@shared/story/workflow';

const { sectionNames, regionNames } = wordsOf('en');

/** What a story can be and where it belongs: one story each, while the site's menus speak of many. */
export const vocabulary = {
  kinds: {
    news: 'News',
    opinion: 'Opinion',
    analysis: 'Analysis',
    blog: 'Blog',
    feature: 'Feature',
    newsfeed: 'NewsFeed',
    'video-feature': 'Video feature',
    explainer: 'Explainer',
    tv: 'TV',
    'digital-series': 'Digital series',
    infograph: 'Infograph',
    pictures: 'In pictures',
    live: 'Live blog',
  } satisfies Record<KindId, string>,
  sections: sectionNames,
  regions: regionNames,
  editions: { en: 'English', ar: 'Arabic', es: 'Spanish' } satisfies Record<EditionId, string>,
  /** Where a story is in the newsroom, as the search has it. */
  states: {
    draft: 'Draft',
    review: 'Review',
    ready: 'Ready',
    scheduled: 'Scheduled',
    killed: 'Killed',
    published: 'Published',
  } satisfies Record<WorkflowState, string>,
};
