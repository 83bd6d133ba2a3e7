import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('es');

export const liveBlog: Words['liveBlog'] = {
  live: 'En directo',
  ended: (moment) => `Terminado ${moment}`,
  end: 'Terminar el directo',
  goOn: 'Seguir con el directo',
  newEntry: 'Nueva entrada',
  entries: (n) => plural(n, { one: '# entrada', other: '# entradas' }),
  forReaders: (n) => plural(n, { one: '# para lectores', other: '# para lectores' }),
  entry: (time) => `Entrada ${time}`,
  title: 'Título de la entrada',
  keyPoints: 'Claves',
  keyPoint: 'Clave',
  timeAndAuthor: 'Hora y autor',
  timeAndAuthorOf: (moment) => `Hora y autor: ${moment}`,
  time: 'Hora',
  noTime: 'Sin hora',
  now: 'Ahora',
  author: 'Autor',
  storyAuthors: 'Los autores de la noticia',
  pin: 'Fijar la entrada',
  publish: 'Publicar esta entrada',
  publishShort: 'Publicar',
  withdraw: 'Retirar esta entrada',
  states: {
    kept: 'Sin publicar',
    leaves: 'Se retira al publicar',
    goes: 'Sale al publicar',
    changed: 'Modificada desde entonces',
    refused: 'El sitio no la ha aceptado',
    underWay: 'En camino',
    out: 'Publicada',
  },
};
