import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('es');

export const ticker: Words['ticker'] = {
  title: 'Última hora',
  edition: 'Edición',
  empty:
    'No hay última hora. La línea que ponga aquí aparece al momento en todas las páginas de esta edición, hasta que se acabe su tiempo.',
  lines: 'Líneas de última hora',
  status: 'Estado de la cinta',
  tryNow: 'Intentar ahora',
  line: 'Línea de última hora',
  lineHint: 'Qué acaba de pasar',
  stands: 'Dura',
  break: 'Difundir',
  full: 'La cinta está llena: quite una línea antes de poner otra.',
  onItsWay: 'En camino.',
  onTheSite: 'En el sitio',
  onTheSiteSince: (time) => `En el sitio desde ${time}`,
  stay: 'Hasta que se quite',
  standsMinutes: (n) => plural(n, { one: '# minuto', other: '# minutos' }),
  standsHours: (n) => plural(n, { one: '# hora', other: '# horas' }),
  left: (time) => `quedan ${time}`,
  hoursAndMinutes: (hours, minutes) => `${hours} ${minutes}`,
  words: 'Texto de la línea',
  up: 'Subir',
  down: 'Bajar',
  link: 'Enlazar a una noticia',
  unlink: 'Quitar el enlace',
  takeAway: 'Quitar la línea',
  elsewhere: 'Una noticia que no está aquí',
};
