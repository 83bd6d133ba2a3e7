import { isLanguageTag } from '../../language/spoken';
import type { TextPosition } from '../../story/schema/marks';
import type { Marks } from '../flow';
import { linkAddress } from './addresses';
import { styleOf, type Tag } from './tree';

/**
 * What the text in an inline tag is, beside what it was around it. Word processors say bold and italic
 * as style; Google wraps all that it copies in a `b` that is none.
 */
export function marksIn(tag: Tag, around: Marks, base?: string): Marks {
  const marks = { ...around };
  const weight = styleOf(tag, 'font-weight');
  const slant = styleOf(tag, 'font-style');
  const set = (name: 'bold' | 'italic', isOn: boolean): void => {
    if (isOn) marks[name] = true;
    else delete marks[name];
  };
  if (weight !== '') set('bold', /^(bold|bolder|[6-9]00)$/.test(weight));
  else if (tag.name === 'b' || tag.name === 'strong') set('bold', true);
  if (slant !== '') set('italic', /^(italic|oblique)/.test(slant));
  else if (ITALIC.has(tag.name)) set('italic', true);
  const at = POSITIONS[tag.name];
  if (at) marks.position = at;
  const { lang } = tag.attributes;
  // Word processors say a language of every word; only what was marked on purpose is taken.
  if ('data-language' in tag.attributes && isLanguageTag(lang)) marks.language = lang;
  if (tag.name === 'a') {
    const href = linkAddress(tag.attributes.href, base);
    if (href !== null) marks.href = href;
  }
  return marks;
}

const POSITIONS: Record<string, TextPosition> = { sup: 'super', sub: 'sub' };

const ITALIC = new Set(['i', 'em', 'cite', 'dfn']);
