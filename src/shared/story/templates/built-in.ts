import type { Block } from '../blocks';
import { composeStory } from '../compose';
import type { EditionId, KindId } from '../vocabulary';
import { blocksOfKind } from './kind-blocks';
import { TEMPLATE_WORDS, type TemplateWords } from './template-words';

/** The templates that come with Galley, in the order in which they are offered. */
export const BUILT_IN_IDS = [
  'breaking',
  'explainer',
  'obituary',
  'video',
  'infograph',
  'pictures',
  'live',
] as const;
export type BuiltInId = (typeof BUILT_IN_IDS)[number];

export const isBuiltIn = (id: string): id is BuiltInId =>
  BUILT_IN_IDS.some((known) => known === id);

const KINDS: Record<BuiltInId, KindId> = {
  breaking: 'news',
  explainer: 'analysis',
  obituary: 'feature',
  video: 'newsfeed',
  infograph: 'infograph',
  pictures: 'pictures',
  live: 'live',
};

/** What a built-in template says in an edition, as a story. */
export function builtInTemplate(id: BuiltInId, edition: EditionId): Uint8Array {
  return composeStory({
    ...{ headline: '', deck: '', tags: [], authors: [], related: [], coverage: [], workflow: [] },
    body: bodyOf(id, TEMPLATE_WORDS[edition]),
    fields: { kind: KINDS[id], edition },
  });
}

function bodyOf(id: BuiltInId, words: TemplateWords): Block[] {
  switch (id) {
    case 'breaking':
      return [
        PARAGRAPH,
        ...[heading(words.known), listOf(['']), heading(words.unknown), listOf([''])],
      ];
    case 'explainer':
      return [
        PARAGRAPH,
        ...words.questions.flatMap((question) => [heading(question), PARAGRAPH]),
        { type: 'fact-box', title: words.inShort, blocks: [listOf([''])] },
      ];
    case 'obituary':
      return [
        { type: 'figure', media: null, caption: [], credit: '', alternative: '' },
        PARAGRAPH,
        { type: 'fact-box', title: words.aLife, blocks: [listOf(words.datesOfLife)] },
        ...words.chapters.flatMap((chapter) => [heading(chapter), PARAGRAPH]),
      ];
    default:
      return blocksOfKind(KINDS[id]);
  }
}

const PARAGRAPH: Block = { type: 'paragraph', runs: [] };
const heading = (text: string): Block => ({ type: 'heading', level: 2, runs: [{ text }] });
const listOf = (items: readonly string[]): Block => ({
  ...{ type: 'list', ordered: false },
  items: items.map((text) => [{ type: 'paragraph', runs: text === '' ? [] : [{ text }] }]),
});
