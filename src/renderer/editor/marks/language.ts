import { language } from '@shared/story/schema/marks';
import { markFromSpec } from '../from-spec';

type LanguageOptions = {
  /** Asks the editor for the language. */
  onEdit: () => void;
};

export const languageMark = ({ onEdit }: LanguageOptions) =>
  markFromSpec(language, {
    addKeyboardShortcuts() {
      return {
        'Mod-Alt-l': () => {
          onEdit();
          return true;
        },
      };
    },
  });
