import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('es');

export const front: Words['front'] = {
  title: 'Portada',
  status: 'Estado de la portada',
  rows: { top: 'Arriba', articles: 'Artículos', pictures: 'En imágenes' },
  lead: 'Apertura',
  second: (n) => `Segunda ${n}`,
  byItself: 'Se llena solo',
  takeOut: (headline) => `Quitar «${headline}»`,
  moveHint: 'Alt y las flechas lo mueven; Supr lo quita.',
  search: 'Buscar una noticia publicada',
  searchHint: 'Palabras de una noticia publicada',
  stories: 'Noticias publicadas',
  goesTo: (place) => `Va a: ${place}`,
  nothingFound: 'Ninguna noticia publicada de esta edición tiene estas palabras.',
  nothingLive:
    'Aún no hay noticias publicadas en esta edición. Publique una y podrá ponerla en portada.',
  doesNotFit: 'No corresponde a esta fila',
  headline: 'Titular aquí',
  kicker: 'Antetítulo aquí',
  until: 'Dura',
  elsewhere: 'Una noticia que aún no está publicada',
  fellOut: (headline) => `«${headline}» ha salido de la portada.`,
  nowAt: (headline, place) => `«${headline}» está ahora en ${place}.`,
  takenOut: (headline) => `Se ha quitado «${headline}». El puesto se llena solo.`,
  undo: 'Deshacer',
  look: 'Qué se ve',
  places: 'Puestos',
  preview: 'Vista previa',
  previewOf: 'Vista previa de la portada',
  allEmpty:
    'Todos los puestos se llenan solos con lo más reciente. Arrastre una noticia publicada a uno de ellos.',
  filledCount: (n) =>
    plural(n, {
      one: 'Ha llenado # puesto',
      other: 'Ha llenado # puestos',
    }),
  loading: 'Buscando las noticias publicadas…',
  changes: 'Cambios en la portada',
};
