import type { VocabularyField } from '@shared/archive/query';
import { EDITIONS, labelOf } from '@shared/story/vocabulary';
import { words } from '.';

/** Names of terms. The id itself stands for what a newer Galley wrote and this one does not know. */
const nameIn = (names: Readonly<Record<string, string>>, id: string): string => names[id] ?? id;

export const sectionName = (id: string): string => nameIn(words.vocabulary.sections, id);

/** The name of a value that a search can narrow a field to. Editions are called as they call themselves. */
export function valueName(field: VocabularyField, id: string): string {
  const { kinds, sections, regions, states } = words.vocabulary;
  if (field === 'edition') return labelOf(EDITIONS, id);
  return nameIn({ kind: kinds, section: sections, region: regions, state: states }[field], id);
}

/** The terms of a vocabulary with their names, for lists to choose from. */
export const namedTerms = <Id extends string>(
  terms: readonly { id: Id }[],
  names: Readonly<Record<Id, string>>,
): { id: Id; label: string }[] => terms.map(({ id }) => ({ id, label: names[id] }));
