import { directionIn, type Language } from '@shared/language/languages';
import { arabic } from './ar';
import { english, type Words } from './en';
import { spanish } from './es';

const CATALOG: Record<Language, Words> = { en: english, ar: arabic, es: spanish };

/**
 * Every word of the interface, in its language: `words.desk.newStory`. To be asked for where it is
 * shown, not once when a file is loaded, since the language is known a moment later.
 */
export let words: Words = english;
export let language: Language = 'en';

/** Sets the language of this window. To be called before anything is drawn: nothing is drawn again. */
export function speak(next: Language): void {
  language = next;
  words = CATALOG[next];
}

/** Language and direction of the interface, for its words amid those of a story. */
export const asInterface = () => ({ lang: language, dir: directionIn(language) });
