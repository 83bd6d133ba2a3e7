/**
 * Text as the search sees it, on both sides: lower case, accents and Arabic marks gone, tatweel
 * gone, and the letters that Arabic writers use for one another made one (alef with its hamzas, ya
 * and alef maqsura, ta marbuta and ha); digits of all three kinds are one. Keeps no positions.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}ـ]/gu, '')
    .toLowerCase()
    .replace(/[ٱىةکیßæœøđłı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

const LETTERS: Record<string, string> = {
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ک: 'ك',
  ی: 'ي',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
};
