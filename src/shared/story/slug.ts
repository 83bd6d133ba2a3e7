/** Latin letters that Unicode does not decompose into a base letter and a mark. */
const UNDECOMPOSED: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** Longest slug, in characters: what still reads well in an address bar. */
export const SLUG_MAX = 80;

/**
 * A readable slug for a headline in any edition: lower case, words joined by hyphens. Latin letters
 * lose their accents; Arabic letters stay Arabic (browsers show them, and a vowel-less Latin
 * spelling is read by no one) without their marks and tatweel. Cut at a word, at most SLUG_MAX
 * characters. A headline without letters gives ''.
 */
export function slugOf(headline: string): string {
  const words = foldLetters(headline).split('-');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > SLUG_MAX) break;
    slug = longer;
  }
  return slug || (words[0] ?? '').slice(0, SLUG_MAX);
}

/** A stable id for a name ("Winter fair" and "winter  Fair" are one tag). */
export const foldForId = (name: string): string => foldLetters(name).slice(0, 120);

/** Whether a slug typed by hand can stand in an address as it is. */
export const isSlug = (text: string): boolean => text !== '' && slugOf(text) === text;

function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}ـ]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
