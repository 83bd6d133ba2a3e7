import type { FieldName } from '@shared/story/layout';
import { exactTime } from '../desk/times';
import { valueName } from '../i18n/term-names';

/** A field's value as its form shows it; null for one that is empty. */
export function valueInWords(field: FieldName, value: string | number | null): string | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return exactTime(value);
  switch (field) {
    case 'kind':
    case 'section':
    case 'region':
    case 'edition':
      return valueName(field, value);
    default:
      return value;
  }
}
