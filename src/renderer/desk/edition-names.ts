import type { EditionId } from '@shared/story/vocabulary';

/** Editions as an English interface names them; each also has a name of its own. */
export const EDITION_NAMES: Record<EditionId, string> = {
  en: 'English',
  ar: 'Arabic',
  es: 'Spanish',
};
