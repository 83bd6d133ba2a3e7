import { plainBlocks } from '@shared/incoming/text/plain';
import type { Block } from '@shared/story/blocks';
import { textOfRuns } from '@shared/story/inline';
import { type ImportedStory, namesIn, storyOf } from '../imported';

/** A headline has no more characters in plain copy; longer first lines are text. */
const HEADLINE_MAX = 150;

/**
 * Plain copy, as agencies and mails send it: a first line that stands by itself is the headline, a line
 * "By …" the byline, and a place before a dash at the beginning of the text ("MAREN (Northwire) -") the
 * dateline.
 */
export function readText(text: string): ImportedStory {
  const lines = text.split(/\r\n?|\n/);
  const begin = lines.findIndex((line) => line.trim() !== '');
  const first = lines[begin]?.trim() ?? '';
  const standsAlone =
    lines.slice(begin + 1).some((line) => line.trim() !== '') &&
    (lines[begin + 1]?.trim() === '' || BYLINE.test(lines[begin + 1] ?? ''));
  const isHeadline = standsAlone && first.length <= HEADLINE_MAX && !/[.!?]["”»]?$/.test(first);
  const rest = isHeadline ? lines.slice(begin + 1) : lines;
  const next = rest.findIndex((line) => line.trim() !== '');
  const [, byline] = BYLINE.exec(rest[next] ?? '') ?? [];
  const body = byline === undefined ? rest : rest.slice(next + 1);
  const { blocks, dateline } = withoutDateline(plainBlocks(body.join('\n')));
  return storyOf(
    { blocks, pictures: [] },
    {
      headline: isHeadline ? first : '',
      authors: byline === undefined ? [] : namesIn(byline),
      fields: dateline === '' ? {} : { dateline },
    },
  );
}

const BYLINE = /^\s*(?:by|por|بقلم)[:\s]\s*(\p{L}[^.!?]{2,100})$/iu;

/** Takes a place in capitals, and what is in brackets behind it, from the first paragraph. */
export function withoutDateline(blocks: readonly Block[]): { blocks: Block[]; dateline: string } {
  const [first, ...others] = blocks;
  if (first?.type !== 'paragraph') return { blocks: [...blocks], dateline: '' };
  const [opening, ...runs] = first.runs;
  const [whole, place] = DATELINE.exec(opening?.text ?? '') ?? [];
  if (!opening || whole === undefined || place === undefined)
    return { blocks: [...blocks], dateline: '' };
  const rest = [{ ...opening, text: opening.text.slice(whole.length) }, ...runs];
  if (textOfRuns(rest).trim() === '') return { blocks: [...blocks], dateline: '' };
  return {
    blocks: [{ type: 'paragraph', runs: rest.filter(({ text }) => text !== '') }, ...others],
    dateline: place.trim(),
  };
}

const DATELINE =
  /^\s*(\p{Lu}[\p{Lu}’'.-]+(?:[ ,]+\p{Lu}[\p{L}.’'-]*){0,4})(?:,? \p{L}{3,9}\.? \d{1,2})?(?: ?\([^()]{2,40}\))? *(?:--|[-–—]) +/u;
