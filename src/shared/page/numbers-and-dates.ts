import type { EditionId } from '../story/vocabulary';
import { wordsOf } from './words';
import type { PluralForms } from './words/page-words';

/** Locales of the editions for `Intl` (BCP 47): the calendar is Gregorian, Arabic has its own digits. */
const LOCALES: Record<EditionId, string> = {
  en: 'en-GB',
  ar: 'ar-u-ca-gregory-nu-arab',
  es: 'es',
};

/**
 * Formats are made once: making one costs far more than using it. Dates are told in the time zone
 * of the machine that renders the page, the newsroom's.
 */
const FORMATS = {
  en: formatsFor('en'),
  ar: formatsFor('ar'),
  es: formatsFor('es'),
} satisfies Record<EditionId, unknown>;

function formatsFor(edition: EditionId) {
  const locale = LOCALES[edition];
  const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return {
    number: new Intl.NumberFormat(locale),
    twoDigits: new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 }),
    plural: new Intl.PluralRules(locale),
    list: new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }),
    day: new Intl.DateTimeFormat(locale, day),
    time: new Intl.DateTimeFormat(locale, time),
    moment: new Intl.DateTimeFormat(locale, { ...day, ...time, timeZoneName: 'short' }),
    today: new Intl.DateTimeFormat(locale, {
      ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    }),
  };
}

/** @param iso a moment, ISO 8601 */
export const dayOf = (edition: EditionId, iso: string): string =>
  FORMATS[edition].day.format(new Date(iso));

/** Hour and minute. @param iso a moment, ISO 8601 */
export const timeOf = (edition: EditionId, iso: string): string =>
  FORMATS[edition].time.format(new Date(iso));

/** Day, time and zone, since readers may be elsewhere. @param iso a moment, ISO 8601 */
export const momentOf = (edition: EditionId, iso: string): string =>
  FORMATS[edition].moment.format(new Date(iso));

/** The day with its name, as a paper's masthead has it. */
export const todayOf = (edition: EditionId, now: Date): string =>
  FORMATS[edition].today.format(now);

/** "3 min read" in the edition's words and plural forms. */
export const readTimeOf = (edition: EditionId, minutes: number): string =>
  counted(edition, minutes, wordsOf(edition).readTime);

/** "7 pictures" in the edition's words and plural forms. */
export const picturesOf = (edition: EditionId, pictures: number): string =>
  counted(edition, pictures, wordsOf(edition).pictures);

function counted(edition: EditionId, count: number, forms: PluralForms): string {
  const form = forms[FORMATS[edition].plural.select(count)] ?? forms.other;
  return form.replace('{n}', numberOf(edition, count));
}

/** How long something is played: "2:14", "1:02:09". @param seconds whole ones */
export function lengthOf(edition: EditionId, seconds: number): string {
  const { number, twoDigits } = FORMATS[edition];
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = twoDigits.format(seconds % 60);
  if (hours === 0) return `${number.format(minutes)}:${rest}`;
  return `${number.format(hours)}:${twoDigits.format(minutes)}:${rest}`;
}

/** The same for programs (ISO 8601): "PT134S". */
export const isoLength = (seconds: number): string => `PT${seconds}S`;

export const numberOf = (edition: EditionId, value: number): string =>
  FORMATS[edition].number.format(value);

/**
 * Places for the members of a list and the words between them ("A, B and C"): a number is the
 * index of a member, a text stands between two.
 */
export function listPattern(edition: EditionId, length: number): (number | string)[] {
  const indices = Array.from({ length }, (_, index) => String(index));
  return FORMATS[edition].list
    .formatToParts(indices)
    .map((part) => (part.type === 'element' ? Number(part.value) : part.value));
}
