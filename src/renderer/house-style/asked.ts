import type { EditionId } from '@shared/story/vocabulary';
import { writableStore } from '../session/readable-store';

/** The edition whose house style is open in this window; null: none. Panels and commands both ask. */
export const houseStyleAsked = writableStore<EditionId | null>(null);
