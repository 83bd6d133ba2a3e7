import type { Words } from '../en';

export const blocks: Words['blocks'] = {
  superscript: 'Superíndice',
  subscript: 'Subíndice',
  language: 'Idioma',
  languageEllipsis: 'Idioma…',
  languageOfWords: 'Idioma de las palabras',
  languageHint: 'Francés, urdu, latín…',
  noLanguage: 'Ningún idioma se llama así. También vale su código: «cy», «zh-Hant».',
  notIn: (language) => `No está en ${language}`,
  noLanguageHere:
    'Pueden estar en otro idioma las palabras del texto, de los pies de foto y de las citas. Ponga antes ahí el cursor.',
  sayLanguage: 'Indicar el idioma de las palabras seleccionadas',
  moreFormatting: 'Más formatos',
};
