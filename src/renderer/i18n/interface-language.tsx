import { directionIn, LOCALES } from '@shared/language/languages';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { language } from '.';

/** Gives controls the language of the interface: their own words, how they sort, which arrow key leads where. */
export function InterfaceLanguage({ children }: { children: ReactNode }) {
  return <I18nProvider locale={LOCALES[language]}>{children}</I18nProvider>;
}

/** Tells the page its language and direction. */
export function showLanguage(page: HTMLElement): void {
  page.lang = language;
  page.dir = directionIn(language);
}
