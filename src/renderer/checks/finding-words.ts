import type { TextFinding } from '@shared/checks/finding';
import { words } from '../i18n';

/** What a finding says. A rule of the house speaks for itself, in the language of its edition. */
export function saidOf({ rule, check, values, reason, fixes }: TextFinding): string {
  if (reason !== undefined) return reason;
  const value = (name: string): string => String(values[name] ?? '');
  switch (check === 'dates' ? rule : check) {
    case 'spelling':
      return words.checks.unknownWord;
    case 'repeated':
      return words.checks.repeatedWord;
    case 'weekday':
      return words.checks.weekday(withYear(value('date'), value('year')), fixes[0] ?? '');
    case 'near-day':
      return words.checks.nearDay(value('word'), value('day'));
    case 'backwards':
      return words.checks.backwards;
    case 'no-such-day':
      return words.checks.noSuchDay;
    case 'sentences':
      return words.checks.longSentence(Number(values.words));
    default:
      return words.checks.noTag;
  }
}

/** A date without its year is told with the one that it was taken for. */
const withYear = (date: string, year: string): string =>
  /[0-9٠-٩]{4}/.test(date) ? date : `${date} ${year}`;

/** What a fix does, on its button. */
export function fixName({ check, values }: TextFinding, fix: string): string {
  if (check === 'names') return words.checks.addTag(String(values.label));
  return fix === '' ? words.checks.remove : words.checks.replaceWith(fix);
}

/** As much of the words as a line has room for, characters. */
const SHOWN = 80;

/** The words of a finding, without the space around them, cut where they are a whole sentence. */
export function shortly(text: string): string {
  const words = text.trim();
  return words.length <= SHOWN ? words : `${words.slice(0, SHOWN - 1).trimEnd()}…`;
}
