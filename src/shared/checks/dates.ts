import type { EditionId } from '../story/vocabulary';
import { CALENDARS, dayNumber, numberOf, weekdayOf, yearOf } from './calendar';
import type { CheckedText, TextFinding } from './finding';
import { foldCase, inCaseOf } from './words';

/** The day of the story: days since 1970. */
export type DatesContext = { today: number };

const DIGITS = '[0-9٠-٩]';
const EDGE = String.raw`(?<![\p{L}\p{M}\p{N}])`;
/** “And” and its like are written together with an Arabic word. */
const PREFIX = '(?:[وفبل](?=ال|أ|غ))?';
const END = String.raw`(?![\p{L}\p{M}\p{N}])`;

/** What stands between a weekday and its date. */
const NOT_OF_IT = /^[.\s,،(–—-]+/;

const oneOf = (names: readonly (readonly string[])[]): string =>
  names
    .flat()
    .sort((a, b) => b.length - a.length)
    .join('|');

type Patterns = { dated: RegExp; near: RegExp; range: RegExp };

/** Patterns of a language, made once. A day stands before its month, in English behind it, too. */
const PATTERNS = Object.fromEntries(
  (Object.keys(CALENDARS) as EditionId[]).map((language): [EditionId, Patterns] => {
    const { weekdays, months, near } = CALENDARS[language];
    const of = language === 'es' ? String.raw`\s+de\s+` : String.raw`(?:\s+of)?\s+`;
    const month = String.raw`(?<month>${oneOf(months)})\.?`;
    const year = String.raw`(?:(?:,|\s+del?|\s+عام|\s+سنة)?\s+(?<year>${DIGITS}{4}))?`;
    const day = `(?<day>${DIGITS}{1,2})(?:st|nd|rd|th)?${of}${month}`;
    const monthFirst = String.raw`(?<month2>${oneOf(months)})\.?\s+(?<day2>${DIGITS}{1,2})(?:st|nd|rd|th)?`;
    const date = language === 'en' ? `(?:${day}|${monthFirst})` : day;
    const the = String.raw`(?:\s*[,،(–—-]\s*|\s+)(?:the\s+|el\s+|الموافق\s+)?`;
    return [
      language,
      {
        dated: new RegExp(
          `${EDGE}${PREFIX}(?<weekday>${oneOf(weekdays)})\\.?${the}${date}${year}${END}`,
          'giu',
        ),
        near: new RegExp(
          `${EDGE}${PREFIX}(?<near>${Object.keys(near).join('|')})${the}${date}${year}${END}`,
          'giu',
        ),
        range:
          /(?<![\p{L}\p{N}.,:/-])(?<start>(?:1[5-9]|20)\d\d)\s?[-–]\s?(?<end>(?:1[5-9]|20)\d\d)(?![\p{L}\p{N}/-]|[.,]\d)/gu,
      },
    ];
  }),
) as Record<EditionId, Patterns>;

/**
 * Dates that contradict themselves: a weekday that is not that of its date, a day that no month has,
 * "yesterday" beside another day, years that run backwards. A date without a year is that of the year
 * in which it is nearest to the story.
 */
export function* datesCheck(
  { text, language }: CheckedText,
  { today }: DatesContext,
): Generator<TextFinding> {
  const { dated, near, range } = PATTERNS[language];
  const { weekdays, months } = CALENDARS[language];
  for (const found of text.matchAll(dated)) {
    const date = dateOf(found, language, today);
    if (date === 'none') yield impossible(found);
    if (date === null || date === 'none') continue;
    const written = indexOf(weekdays, found.groups?.weekday ?? '');
    const right = weekdayOf(date.day);
    if (written === right) continue;
    const name = found.groups?.weekday ?? '';
    const from = found.index + found[0].indexOf(name);
    yield {
      ...{ check: 'dates', rule: 'weekday', level: 'must' },
      ...{ from, to: from + name.length, text: name },
      values: {
        date: found[0].slice(from + name.length - found.index).replace(NOT_OF_IT, ''),
        year: date.year,
      },
      fixes: [nameLike(weekdays[right] ?? [], name)],
    };
  }
  for (const found of text.matchAll(near)) {
    const date = dateOf(found, language, today);
    if (date === 'none') yield impossible(found);
    if (date === null || date === 'none') continue;
    const word = found.groups?.near ?? '';
    const meant = today + (CALENDARS[language].near[foldCase(word)] ?? 0);
    if (date.day === meant) continue;
    yield {
      ...{ check: 'dates', rule: 'near-day', level: 'must' },
      ...{ from: found.index, to: found.index + found[0].length, text: found[0] },
      values: { word, day: nameOfDay(meant, months) },
      fixes: [],
    };
  }
  for (const found of text.matchAll(range)) {
    const [start, end] = [found.groups?.start ?? '', found.groups?.end ?? ''];
    if (Number(start) <= Number(end)) continue;
    yield {
      ...{ check: 'dates', rule: 'backwards', level: 'must' },
      ...{ from: found.index, to: found.index + found[0].length, text: found[0] },
      values: { start, end },
      fixes: [found[0].replace(start, '\0').replace(end, start).replace('\0', end)],
    };
  }
}

const impossible = (found: RegExpMatchArray): TextFinding => ({
  ...{ check: 'dates', rule: 'no-such-day', level: 'must' },
  ...{ from: found.index ?? 0, to: (found.index ?? 0) + found[0].length, text: found[0] },
  values: {},
  fixes: [],
});

/** The day that a match names; `none` when there is no such day, null when its year cannot be told. */
function dateOf(
  { groups = {} }: RegExpMatchArray,
  language: EditionId,
  today: number,
): { day: number; year: number } | 'none' | null {
  const month = indexOf(CALENDARS[language].months, groups.month ?? groups.month2 ?? '');
  const day = numberOf(groups.day ?? groups.day2 ?? '');
  if (groups.year !== undefined) {
    const year = numberOf(groups.year);
    const at = dayNumber(year, month, day);
    return at === null ? 'none' : { day: at, year };
  }
  const around = yearOf(today);
  const candidates = [around - 1, around, around + 1].flatMap((year) => {
    const at = dayNumber(year, month, day);
    return at === null ? [] : [{ day: at, year }];
  });
  // The 29th of February of a leap year that is further away.
  if (candidates.length === 0) return month === 1 && day === 29 ? null : 'none';
  return candidates.reduce((best, one) =>
    Math.abs(one.day - today) < Math.abs(best.day - today) ? one : best,
  );
}

const indexOf = (names: readonly (readonly string[])[], name: string): number =>
  names.findIndex((some) => some.includes(foldCase(name)));

/** A name of the same kind, short or long, as the one that was written. */
function nameLike([long = '', ...short]: readonly string[], written: string): string {
  return inCaseOf(
    written,
    written.length <= 5 && /^[a-z]+$/i.test(written) ? (short.at(-1) ?? long) : long,
  );
}

function nameOfDay(day: number, months: readonly (readonly string[])[]): string {
  const at = new Date(day * 86_400_000);
  return `${at.getUTCDate()} ${months[at.getUTCMonth()]?.[0] ?? ''}`;
}
