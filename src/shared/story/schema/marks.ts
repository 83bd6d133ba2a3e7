import { directionOfTag, isLanguageTag } from '../../language/spoken';
import type { StoryMark } from './spec';

export const bold: StoryMark = {
  name: 'bold',
  spec: {
    parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
    toDOM: () => ['strong', 0],
  },
};

export const italic: StoryMark = {
  name: 'italic',
  spec: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
};

/** Addresses that a story may link to. A link to anything else (`javascript:`, `file:`) is no link. */
export const isWebAddress = (href: unknown): href is string =>
  typeof href === 'string' && /^(https?:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+)$/i.test(href);

export const link: StoryMark = {
  name: 'link',
  spec: {
    inclusive: false,
    attrs: { href: {} },
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (element) => {
          const href = element.getAttribute('href');
          return isWebAddress(href) ? { href } : false;
        },
      },
    ],
    toDOM: ({ attrs }) => ['a', { href: attrs.href, rel: 'noopener' }, 0],
  },
};

/** Above or below the line: "H₂O", "m²". One mark for both, so that no merge makes a text both. */
export type TextPosition = 'super' | 'sub';
export const isTextPosition = (at: unknown): at is TextPosition => at === 'super' || at === 'sub';

export const position: StoryMark = {
  name: 'position',
  spec: {
    attrs: { at: { default: 'super' } },
    parseDOM: [
      { tag: 'sup', attrs: { at: 'super' } },
      { tag: 'sub', attrs: { at: 'sub' } },
      { style: 'vertical-align=super', attrs: { at: 'super' } },
      { style: 'vertical-align=sub', attrs: { at: 'sub' } },
    ],
    toDOM: ({ attrs }) => [attrs.at === 'sub' ? 'sub' : 'sup', 0],
  },
};

/**
 * Words in another language than the story's. Word processors say a language of every word, so only
 * what was marked on purpose is taken from a paste.
 */
export const language: StoryMark = {
  name: 'language',
  spec: {
    attrs: { tag: {} },
    parseDOM: [
      {
        tag: 'span[lang][data-language]',
        getAttrs: (element) => {
          const tag = element.getAttribute('lang');
          return isLanguageTag(tag) ? { tag } : false;
        },
      },
    ],
    toDOM: ({ attrs }) => [
      'span',
      { lang: attrs.tag, dir: directionOfTag(String(attrs.tag)), 'data-language': '' },
      0,
    ],
  },
};
