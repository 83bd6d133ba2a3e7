import type { FieldName, SetPart } from '@shared/story/layout';
import { EDITIONS, KINDS, labelOf, REGIONS, SECTIONS } from '@shared/story/vocabulary';
import { exactTime } from '../desk/times';

export const FIELD_NAMES: Record<FieldName, string> = {
  kind: 'Kind',
  section: 'Section',
  region: 'Region',
  edition: 'Edition',
  editionOf: 'Original story',
  slug: 'Slug',
  source: 'Source',
  dateline: 'Dateline',
  publishedAt: 'Date of publication',
};

export const SET_NAMES: Record<SetPart, string> = {
  tags: 'Tags',
  authors: 'Authors',
  related: 'Related links',
  coverage: 'Coverage',
};

/** A field's value as its form shows it; null for one that is empty. */
export function valueInWords(field: FieldName, value: string | number | null): string | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return exactTime(value);
  const terms = { kind: KINDS, section: SECTIONS, region: REGIONS, edition: EDITIONS };
  return field in terms ? labelOf(terms[field as keyof typeof terms], value) : value;
}
