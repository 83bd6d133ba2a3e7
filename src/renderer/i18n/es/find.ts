import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('es');

export const find: Words['find'] = {
  title: 'Buscar y reemplazar',
  find: 'Buscar en esta noticia',
  replaceWith: 'Reemplazar por',
  matchCase: 'Distinguir mayúsculas',
  wholeWords: 'Palabras completas',
  pattern: 'Expresión regular',
  previous: 'Coincidencia anterior',
  next: 'Coincidencia siguiente',
  close: 'Cerrar la búsqueda',
  replace: 'Reemplazar',
  replaceAll: 'Reemplazar todo',
  matches: 'Coincidencias',
  replaced: (n) =>
    plural(n, { one: '# coincidencia reemplazada', other: '# coincidencias reemplazadas' }),
  nothing: 'Sin resultados',
  place: (present, total) => `${present} de ${total}`,
  noPattern: 'Esta expresión está incompleta o no es válida: no se ha buscado nada.',
};
