import type { EditionId } from '../story/vocabulary';

type Calendar = {
  /** Names of the days, Sunday first, as `Date` counts; several where there are several. */
  weekdays: readonly (readonly string[])[];
  /** Names of the months, January first. */
  months: readonly (readonly string[])[];
  /** Words for a day seen from the day of the story: how many days away. */
  near: Readonly<Record<string, number>>;
};

/** Words of the calendar in the languages of the editions, folded to lower case. */
export const CALENDARS: Record<EditionId, Calendar> = {
  en: {
    weekdays: [
      ['sunday', 'sun'],
      ['monday', 'mon'],
      ['tuesday', 'tues', 'tue'],
      ['wednesday', 'wed'],
      ['thursday', 'thurs', 'thu'],
      ['friday', 'fri'],
      ['saturday', 'sat'],
    ],
    months: [
      ['january', 'jan'],
      ['february', 'feb'],
      ['march', 'mar'],
      ['april', 'apr'],
      ['may'],
      ['june', 'jun'],
      ['july', 'jul'],
      ['august', 'aug'],
      ['september', 'sept', 'sep'],
      ['october', 'oct'],
      ['november', 'nov'],
      ['december', 'dec'],
    ],
    near: { yesterday: -1, today: 0, tomorrow: 1 },
  },
  es: {
    weekdays: [
      ['domingo'],
      ['lunes'],
      ['martes'],
      ['miércoles'],
      ['jueves'],
      ['viernes'],
      ['sábado'],
    ],
    months: [
      ['enero'],
      ['febrero'],
      ['marzo'],
      ['abril'],
      ['mayo'],
      ['junio'],
      ['julio'],
      ['agosto'],
      ['septiembre', 'setiembre'],
      ['octubre'],
      ['noviembre'],
      ['diciembre'],
    ],
    near: { anteayer: -2, ayer: -1, hoy: 0, mañana: 1 },
  },
  ar: {
    weekdays: [
      ['الأحد', 'الاحد'],
      ['الاثنين', 'الإثنين'],
      ['الثلاثاء'],
      ['الأربعاء', 'الاربعاء'],
      ['الخميس'],
      ['الجمعة'],
      ['السبت'],
    ],
    // The names of Egypt and the Gulf, those of the Levant, those of Algeria and Tunisia.
    months: [
      ['يناير', 'كانون الثاني', 'جانفي'],
      ['فبراير', 'شباط', 'فيفري'],
      ['مارس', 'آذار'],
      ['أبريل', 'إبريل', 'نيسان', 'أفريل'],
      ['مايو', 'أيار', 'ماي'],
      ['يونيو', 'حزيران', 'جوان'],
      ['يوليو', 'تموز', 'جويلية'],
      ['أغسطس', 'آب', 'أوت'],
      ['سبتمبر', 'أيلول'],
      ['أكتوبر', 'تشرين الأول'],
      ['نوفمبر', 'تشرين الثاني'],
      ['ديسمبر', 'كانون الأول'],
    ],
    near: { أمس: -1, اليوم: 0, غدا: 1, غداً: 1 },
  },
};

/** The number that digits of either kind write (`2026`, `٢٠٢٦`). */
export const numberOf = (digits: string): number =>
  Number(digits.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660)));

/** Days since 1970 of a day of the calendar; null when there is no such day. Months from 0. */
export function dayNumber(year: number, month: number, day: number): number | null {
  const at = new Date(Date.UTC(year, month, day));
  const exists = at.getUTCMonth() === month && at.getUTCDate() === day;
  return exists ? at.getTime() / 86_400_000 : null;
}

/** The day of the week, Sunday is 0. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

export const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();
