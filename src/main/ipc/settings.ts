import type { DeskSettings } from '@shared/ipc/settings';
import type { Language } from '@shared/language/languages';
import { ok } from '@shared/result';
import type { SettingsFile } from '../shell/settings';
import type { DeskHandlers } from './register';

export type SettingsParts = {
  settings: SettingsFile;
  person: string;
  systemName: string;
  systemLanguage: Language;
  restart: () => void;
};

export const settingsHandlers = (parts: SettingsParts): DeskHandlers['settings'] => {
  const { settings, person, systemName, systemLanguage } = parts;
  return {
    read: () =>
      ok<DeskSettings>({
        ...{ person, systemName, systemLanguage },
        language: settings.get().language,
      }),
    save(wanted) {
      const { language } = wanted;
      settings.change({ person: wanted.person === '' ? null : wanted.person, language });
      parts.restart();
      return ok(null);
    },
  };
};
