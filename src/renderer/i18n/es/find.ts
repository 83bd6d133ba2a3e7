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
  allDrafts: 'En todos los borradores…',
  inDrafts: 'Buscar y reemplazar en todos los borradores',
  findInAll: 'Buscar en todos los borradores',
  go: 'Buscar',
  results: 'Noticias con coincidencias',
  looking: (done, total) => `Revisando borradores: ${done} de ${total}`,
  replacing: (done, total) => `Reemplazando: ${done} de ${total} noticias`,
  stop: 'Detener',
  inStories: (n) => plural(n, { one: 'en # noticia', other: 'en # noticias' }),
  found: (n) => plural(n, { one: '# coincidencia', other: '# coincidencias' }),
  nothingIn: (n) =>
    plural(n, { one: 'Sin resultados en # borrador', other: 'Sin resultados en # borradores' }),
  stopped: 'Detenido: esto es lo encontrado hasta ese momento.',
  many: 'Son más de las que nadie revisa: el resto no se muestra. Reemplace estas y busque de nuevo, o busque algo más preciso.',
  leftOut: (n) =>
    plural(n, {
      one: '# borrador no se puede cambiar aquí y se ha dejado fuera.',
      other: '# borradores no se pueden cambiar aquí y se han dejado fuera.',
    }),
  tickAll: 'Marcar todas',
  tickNone: 'Desmarcar todas',
  tickStory: (headline) => `Todas las coincidencias de ${headline}`,
  open: (headline) => `Abrir ${headline}`,
  parts: {
    headline: 'Titular',
    deck: 'Subtítulo',
  },
  takeOut: (n) => plural(n, { one: 'Quitar # coincidencia', other: 'Quitar # coincidencias' }),
  replaceTicked: (n) =>
    plural(n, { one: 'Reemplazar # coincidencia', other: 'Reemplazar # coincidencias' }),
  version: (found, replacement) => `Antes de cambiar «${found}» por «${replacement}»`,
  versionOut: (found) => `Antes de quitar «${found}»`,
  keptAs: (version) => `El historial de cada noticia guarda el momento anterior: ${version}.`,
  missed: (n) =>
    plural(n, {
      one: '# coincidencia había cambiado mientras tanto y no se ha tocado.',
      other: '# coincidencias habían cambiado mientras tanto y no se han tocado.',
    }),
  stoppedHere: 'Detenido.',
  takeBack: 'Deshacer',
  takenBack: (n) => plural(n, { one: 'Deshecho en # noticia.', other: 'Deshecho en # noticias.' }),
  tooSlow:
    'Esta expresión tarda demasiado, así que se ha abandonado la búsqueda. No se ha cambiado nada. Simplifíquela: lo habitual es una repetición dentro de otra.',
};
