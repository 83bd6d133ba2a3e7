import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('es');

export const archive: Words['archive'] = {
  mayExist: 'Puede que esta noticia ya exista',
  onTheSite: 'en el sitio',
  reading: (total, done) =>
    plural(total, {
      one: `Leyendo el archivo: ${done} de # noticia`,
      other: `Leyendo el archivo: ${done} de # noticias`,
    }),
  fieldNotes: {
    tag: 'una etiqueta',
    by: 'un autor',
    section: 'sección: política, economía…',
    kind: 'tipo: noticia, opinión…',
    state: 'estado: borrador, edición…',
    edition: 'edición',
    region: 'región: África, Europa…',
    coverage: 'una cobertura',
    after: 'desde: 7d, 2026-05…',
    before: 'antes de: 2025…',
  },
  times: {
    today: 'hoy',
    yesterday: 'ayer',
    '7d': 'hace siete días',
    '1m': 'hace un mes',
    '1y': 'hace un año',
  },
  spelling: 'Ortografía',
  nothingHas: 'Nada tiene',
  showing: 'Se muestra',
  fields: {
    section: 'Sección',
    kind: 'Tipo',
    state: 'Estado',
    edition: 'Edición',
    region: 'Región',
  },
  narrow: 'Acotar la búsqueda',
  narrowedTo: (field, value) => `${field}: ${value}`,
  any: 'Todo',
  onlyOnTheSite: 'Solo en el sitio',
  moreOnTheSite: (n) =>
    plural(n, { one: '# noticia más en el sitio', other: '# noticias más en el sitio' }),
  storiesOnTheSite: 'Noticias en el sitio',
  theFirst: (n) =>
    plural(n, {
      one: 'Esta es la primera. Acote la búsqueda para ver otras.',
      other: 'Estas son las primeras #. Acote la búsqueda para ver otras.',
    }),
  inTheBrowser: 'se abre en el navegador',
  orders: {
    best: 'Más relevantes',
    newest: 'Más recientes',
    updated: 'Último cambio',
    created: 'Creación',
    headline: 'Titular',
    author: 'Autor',
    words: 'Palabras',
    section: 'Sección',
    kind: 'Tipo',
    region: 'Región',
    edition: 'Edición',
    state: 'Estado',
  },
  sortedBy: (order) => `Ordenar por: ${order}`,
  sortStories: 'Ordenar las noticias',
  sortBy: 'Ordenar por',
  direction: 'Sentido',
  ascending: 'Ascendente',
  descending: 'Descendente',
  ascendingShort: 'ascendente',
  descendingShort: 'descendente',
  suggested: 'Sugerencias',
  linkAdded: (headline) => `${headline}: añadida`,
  addLink: (headline) => `Añadir enlace a ${headline}`,
};
