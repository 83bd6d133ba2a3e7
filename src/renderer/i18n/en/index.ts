import { settings } from './settings';
import { times } from './times';
import { ui } from './ui';

export const english = { settings, times, ui };

/** What every language says. English is the pattern: a word that another lacks is an error of types. */
export type Words = typeof english;
