import type { EditionId } from '../../vocabulary';
import { type Digits, inDigits } from './digits';

/** A number or a date of the original, and how the edition writes it. */
export type WrittenForm = { said: string; as: string };

/** The months as each language writes them, the first of those it knows for reading and writing. */
const MONTHS: Record<EditionId, readonly (readonly string[])[]> = {
  en: months(
    'January February March April May June July August September October November December',
  ),
  es: months(
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  ),
  // Both sets of names that Arabic newspapers use are read.
  ar: months(
    'يناير|كانون_الثاني فبراير|شباط مارس|آذار أبريل|نيسان مايو|أيار يونيو|حزيران يوليو|تموز أغسطس|آب سبتمبر|أيلول أكتوبر|تشرين_الأول نوفمبر|تشرين_الثاني ديسمبر|كانون_الأول',
  ),
};

function months(names: string): string[][] {
  return names.split(' ').map((name) => name.replaceAll('_', ' ').split('|'));
}

/** Signs for thousands and for decimals. */
const SIGNS: Record<EditionId, { thousands: string; decimals: string }> = {
  en: { thousands: ',', decimals: '.' },
  es: { thousands: '.', decimals: ',' },
  ar: { thousands: ',', decimals: '.' },
};

/**
 * The dates and numbers of a text that are written otherwise in another edition, in their order, each
 * once.
 *
 * @param digits of the edition that is written
 */
export function writtenForms(
  text: string,
  { from, to, digits }: { from: EditionId; to: EditionId; digits: Digits },
): WrittenForm[] {
  // Read with Latin digits, whichever it has; each is one character, so offsets stay.
  const plain = inDigits(text, 'latin');
  const dates = datesIn(plain, from);
  const found = [
    ...dates.map(({ at, length, ...date }) => ({ at, length, as: dateIn(date, to) })),
    ...numbersIn(plain, from)
      .filter(({ at }) => !dates.some((date) => at >= date.at && at < date.at + date.length))
      .map(({ at, length, ...number }) => ({ at, length, as: numberIn(number, to) })),
  ].sort((a, b) => a.at - b.at);
  const forms = new Map<string, string>();
  for (const { at, length, as } of found) {
    forms.set(text.slice(at, at + length), digits === 'arabic' ? inDigits(as, 'arabic') : as);
  }
  return [...forms].flatMap(([said, as]) => (said === as ? [] : [{ said, as }]));
}

type Place = { at: number; length: number };
type DayOfYear = { day: number; month: number; year: number | null };

function datesIn(text: string, edition: EditionId): (Place & DayOfYear)[] {
  const names = MONTHS[edition].flat().sort((a, b) => b.length - a.length);
  const month = `(?<month>${names.join('|')})`;
  const patterns = {
    en: [
      `(?<day>\\d{1,2}) ${month}(?: (?<year>\\d{4}))?`,
      `${month} (?<day>\\d{1,2})(?:, (?<year>\\d{4}))?`,
    ],
    es: [`(?<day>\\d{1,2}) de ${month}(?: de (?<year>\\d{4}))?`],
    ar: [`(?<day>\\d{1,2}) ${month}(?: (?<year>\\d{4}))?`],
  }[edition];
  const edges = (pattern: string): RegExp =>
    new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu');
  const dates = patterns.flatMap((pattern) =>
    [...text.matchAll(edges(pattern))].map(({ 0: found, index, groups = {} }) => ({
      ...{ at: index, length: found.length, day: Number(groups.day) },
      month: MONTHS[edition].findIndex((each) =>
        each.some((name) => name.toLowerCase() === groups.month?.toLowerCase()),
      ),
      year: groups.year === undefined ? null : Number(groups.year),
    })),
  );
  return dates.filter(({ at, day, length }, index) => {
    const isOver = dates.some(
      (other, place) => place < index && at < other.at + other.length && other.at < at + length,
    );
    return day >= 1 && day <= 31 && !isOver;
  });
}

function dateIn({ day, month, year }: DayOfYear, edition: EditionId): string {
  const [name = ''] = MONTHS[edition][month] ?? [];
  const joint = edition === 'es' ? ' de ' : ' ';
  return [String(day), name, ...(year === null ? [] : [String(year)])].join(joint);
}

type Figure = { groups: string[]; decimals: string | null };

/** Numbers, with their signs of thousands and decimals, and times of day. Names keep theirs ("G20", "COVID-19"). */
function numbersIn(text: string, edition: EditionId): (Place & Figure)[] {
  const { thousands, decimals } = SIGNS[edition];
  const [t, d] = [`[${thousands}]`, `[${decimals}]`];
  const number = new RegExp(
    `(?<![\\p{L}\\p{N}.,]|[A-Za-z][-–])(?:\\d{1,2}:\\d{2}|\\d{1,3}(?:${t}\\d{3})+(?:${d}\\d+)?|\\d+(?:${d}\\d+)?)(?![.,:]?[\\p{L}\\p{N}])`,
    'gu',
  );
  return [...text.matchAll(number)].map(({ 0: found, index }) => {
    const [whole = '', rest = null] = found.split(decimals);
    return { at: index, length: found.length, groups: whole.split(thousands), decimals: rest };
  });
}

function numberIn({ groups, decimals }: Figure, edition: EditionId): string {
  const signs = SIGNS[edition];
  return groups.join(signs.thousands) + (decimals === null ? '' : signs.decimals + decimals);
}
