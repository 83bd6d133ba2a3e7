import type { DeskSettings } from '@shared/ipc/settings';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '@shared/language/languages';
import { useId } from 'react';
import { words } from '../i18n';

type Props = {
  settings: DeskSettings;
  language: Language | null;
  onLanguage: (language: Language | null) => void;
};

/** The language of the interface, each by its own name: who reads no other finds it too. */
export function LanguageField({ settings, language, onLanguage }: Props) {
  const id = useId();
  return (
    <fieldset className="settings-part">
      <legend>{words.settings.language}</legend>
      <label className="settings-choice">
        <input
          type="radio"
          name={id}
          checked={language === null}
          onChange={() => onLanguage(null)}
        />
        <span>{words.settings.asTheSystem(LANGUAGE_NAMES[settings.systemLanguage])}</span>
      </label>
      {LANGUAGES.map((each) => (
        <label key={each} className="settings-choice">
          <input
            type="radio"
            name={id}
            checked={language === each}
            onChange={() => onLanguage(each)}
          />
          <span lang={each}>{LANGUAGE_NAMES[each]}</span>
        </label>
      ))}
      <p className="field-note">{words.settings.languageNote}</p>
    </fieldset>
  );
}
