import type { DeskClient } from '@shared/ipc/contract';
import { recalled } from '../../ui/remembered';

/** The key under which a desk remembers whether names are offered. */
export const OFFER_NAMES = 'names.offered';

/** Whether this desk offers names while one writes. */
export const areNamesOffered = (): boolean => recalled<boolean>(OFFER_NAMES) ?? true;

/** Names, places and people of the archive that begin so: its tags and its authors, most used first. */
export async function archiveNames(
  { archive }: Pick<DeskClient, 'archive'>,
  prefix: string,
): Promise<string[]> {
  const input = { prefix, limit: 5 };
  const [tags, authors] = await Promise.all([archive.tags(input), archive.authors(input)]);
  const named = [
    ...(tags.ok ? tags.value.map(({ label, uses }) => ({ name: label, uses })) : []),
    ...(authors.ok ? authors.value : []),
  ];
  return named.sort((one, other) => other.uses - one.uses).map(({ name }) => name);
}
