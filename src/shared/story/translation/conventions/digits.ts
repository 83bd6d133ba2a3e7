import type { Correction } from './correction';

/** The digits that a text is written with: 0123, or those of Arabic, ٠١٢٣. */
export type Digits = 'latin' | 'arabic';

/** A number with the signs of thousands and decimals that it may have, and a sign of per cent. */
const LATIN = /\d+(?:[.,]\d+)*%?/g;
const ARABIC = /[٠-٩]+(?:[٬٫][٠-٩]+)*٪?/g;
/** Names and addresses keep their digits: G20, Aurora 2, COVID-19, 4K, example.org/12, 192.168.0.1:80. */
const IN_A_NAME = /[A-Za-z@#/_:\\][-– ]?$/;
const BEFORE_A_NAME = /^[-–]?[A-Za-z@/_\\]/;
const ADDRESS = /\S*(?:https?:\/\/|www\.|@)\S*/g;

/** Numbers that are written with the other digits. */
export function digitsOf(text: string, digits: Digits): Correction[] {
  const addresses = [...text.matchAll(ADDRESS)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
  }));
  return [...text.matchAll(digits === 'arabic' ? LATIN : ARABIC)].flatMap(({ 0: found, index }) => {
    const [from, to] = [index, index + found.length];
    const isName =
      IN_A_NAME.test(text.slice(0, from)) ||
      BEFORE_A_NAME.test(text.slice(to)) ||
      addresses.some((one) => one.from < to && from < one.to);
    return isName ? [] : [{ from, to, text: inDigits(found, digits) }];
  });
}

/** A number in those digits, with their signs; times and dates keep their own ("22:15" is two numbers). */
export function inDigits(number: string, digits: Digits): string {
  return digits === 'arabic'
    ? number
        .replace(/\d/g, (digit) => String.fromCharCode(ARABIC_ZERO + Number(digit)))
        .replace(/,/g, '٬')
        .replace(/\./g, '٫')
        .replace('%', '٪')
    : number
        .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - ARABIC_ZERO))
        .replace(/٬/g, ',')
        .replace(/٫/g, '.')
        .replace('٪', '%');
}

const ARABIC_ZERO = 0x0660;
