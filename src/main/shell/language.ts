import { type Language, languageOf } from '@shared/language/languages';
import { app } from 'electron';

/** The language of who is logged in, or the one that Galley was started with (`--lang=es`). */
export function systemLanguage(): Language {
  const given = app.commandLine.getSwitchValue('lang');
  return languageOf(given === '' ? app.getPreferredSystemLanguages() : [given]);
}
