import type { Block } from '../../story/blocks';
import { textOfRuns } from '../../story/inline';
import { cleanText } from '../flow';
import { figureWithout } from '../incoming';
import { linkAddress } from './addresses';
import type { Reading } from './blocks';
import { readLine } from './blocks';
import { ownMedia } from './own-media';
import { ownMediaBlock } from './own-media-blocks';
import { isPicture, pictureSource } from './pictures';
import { isTag, type Markup, type Tag, tagsIn } from './tree';

/**
 * The pictures of a `figure` (or a lone `img`) with their words: the caption goes with the last of them.
 * Null for a figure that shows something else, or holds more than pictures and a caption.
 */
export function figureIn(tag: Tag, reading: Reading): Block[] | null {
  const pictures = tag.name === 'img' ? [tag] : [...tagsIn(tag.children)].filter(isPicture);
  if (pictures.length === 0) return null;
  const words = [...tagsIn(tag.children)].find(({ name }) => name === 'figcaption');
  if (readLine(without(tag.children, words), reading).length > 0) return null;
  return pictures.map((picture, index) => {
    const isLast = index === pictures.length - 1;
    const alternative = lineText(picture.attributes.alt);
    const { caption, credit } = isLast && words ? wordsOf(words, reading) : NO_WORDS;
    const media = ownMedia(tag);
    const figure = figureWithout({ media, caption, credit, alternative });
    const source = pictureSource(picture, reading.base);
    if (media === null || !('lost' in source)) reading.pictures.push({ figure, source });
    return figure;
  });
}

/** What is in tags, but for one of them. */
const without = (children: readonly Markup[], one: Tag | undefined): Markup[] =>
  children
    .filter((child) => child !== one)
    .map((child) => (isTag(child) ? { ...child, children: without(child.children, one) } : child));

const NO_WORDS = { caption: [], credit: '' };

const lineText = (text = ''): string => cleanText(text).replace(/\s+/g, ' ').trim();

/** Caption and credit: what says of itself that it is the credit is no part of the caption. */
export function wordsOf(caption: Tag, reading: Reading) {
  let credit = '';
  const withoutCredit = (children: readonly Markup[]): Markup[] =>
    children.flatMap((child): Markup[] => {
      if (!isTag(child)) return [child];
      // Which one of a gallery it is.
      if (child.attributes.class === 'place') return [];
      if (isCredit(child)) {
        const text = textOfRuns(readLine(child.children, reading));
        credit = [credit, text].filter(Boolean).join(' / ');
        return [];
      }
      return [{ ...child, children: withoutCredit(child.children) }];
    });
  const runs = readLine(withoutCredit(caption.children), reading);
  return { caption: runs, credit: /^\([^()]*\)$/.test(credit) ? credit.slice(1, -1) : credit };
}

const isCredit = ({ attributes }: Tag): boolean =>
  attributes['data-part'] === 'credit' ||
  /(^|[\s_-])(credit|photographer|copyright)([\s_-]|$)/i.test(attributes.class ?? '');

/** Whether a tag is a box as Galley's own public page writes it. */
export const isOwnAside = ({ attributes }: Tag): boolean =>
  /^(pull-quote|fact-box|read-more|embed|gallery|video)$/.test(attributes['data-part'] ?? '');

/** A box of Galley's own public page, as the block that it was made from. */
export function ownAside(
  tag: Tag,
  reading: Reading,
  read: (children: readonly Markup[], reading: Reading) => Block[],
): Block[] {
  const named = (name: string): Tag | undefined =>
    tag.children.filter(isTag).find((child) => child.name === name);
  const textIn = (child: Tag | undefined): string =>
    child ? textOfRuns(readLine(child.children, reading)) : '';
  switch (tag.attributes['data-part']) {
    case 'pull-quote': {
      const quotation = readLine(named('blockquote')?.children ?? [], reading);
      return [{ type: 'pull-quote', quotation, attribution: textIn(named('p')) }];
    }
    case 'fact-box': {
      const title = named('h2');
      const others = tag.children.filter((child) => child !== title);
      return [{ type: 'fact-box', title: textIn(title), blocks: read(others, reading) }];
    }
    case 'embed':
    case 'gallery':
    case 'video':
      return ownMediaBlock(tag, reading);
    default: {
      const target = named('a');
      const storyId = tag.attributes['data-story'] ?? '';
      if (/^[a-z0-9][a-z0-9-]{0,63}$/.test(storyId)) {
        return [{ type: 'read-more', headline: textIn(target), storyId }];
      }
      const href = linkAddress(target?.attributes.href, reading.base);
      if (href === null) return [];
      return [{ type: 'read-more', headline: textIn(target), href }];
    }
  }
}
