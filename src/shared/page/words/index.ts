import type { EditionId } from '../../story/vocabulary';
import { arabic } from './ar';
import { english } from './en';
import { spanish } from './es';
import type { PageWords } from './page-words';

export type { PageWords } from './page-words';

const WORDS: Record<EditionId, PageWords> = { en: english, ar: arabic, es: spanish };

export const wordsOf = (edition: EditionId): PageWords => WORDS[edition];
