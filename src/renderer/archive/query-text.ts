import { parseQuery, type VocabularyField } from '@shared/archive/query';

/** The value that a query narrows a field to; null when it leaves the field open. */
export function narrowedTo(text: string, field: VocabularyField): string | null {
  for (const part of parseQuery(text, 0)) {
    if (part.type !== 'vocabulary' || part.field !== field || part.excluded) continue;
    if (part.ids.length === 1) return part.ids[0] ?? null;
  }
  return null;
}

/** A query with the field narrowed to one value, in the place of others; null leaves it open. */
export function narrowed(text: string, field: VocabularyField, value: string | null): string {
  let rest = text;
  for (const part of parseQuery(text, 0).reverse()) {
    if (part.type !== 'vocabulary' || part.field !== field || part.excluded) continue;
    rest = rest.slice(0, part.from) + rest.slice(part.to);
  }
  const words = rest.replace(/\s+/g, ' ').trim();
  return [words, value === null ? '' : `${field}:${value}`].filter(Boolean).join(' ');
}
