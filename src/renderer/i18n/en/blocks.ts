/** Blocks on the canvas and what their words can be. */
export const blocks = {
  superscript: 'Superscript',
  subscript: 'Subscript',
  language: 'Language',
  languageEllipsis: 'Language…',
  languageOfWords: 'Language of the words',
  languageHint: 'French, Urdu, Latin …',
  noLanguage: 'No language is called so. Its tag works, too: “cy”, “zh-Hant”.',
  notIn: (language: string) => `Not in ${language}`,
  noLanguageHere:
    'Words of the text, of captions and of quotes can be in another language. Put the caret there first.',
  sayLanguage: 'Set the language of the selected words',
  moreFormatting: 'More formatting',
};
