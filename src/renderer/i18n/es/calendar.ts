import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('es');

export const calendar: Words['calendar'] = {
  title: 'Calendario',
  command: 'Calendario',
  week: 'Semana',
  month: 'Mes',
  view: 'Se muestra',
  earlier: 'Antes',
  later: 'Después',
  today: 'Hoy',
  zone: 'Relojes de',
  kinds: { scheduled: 'Programada', embargo: 'Fin del embargo', published: 'Publicada' },
  stories: (n) => plural(n, { one: '# noticia', other: '# noticias' }),
  hint: 'Las flechas recorren los días, Intro va a las noticias de uno. Arrastre una noticia programada a otra hora, o muévala con Alt y las flechas.',
  more: (n) => plural(n, { one: '# más', other: '# más' }),
  moved: (headline, time) => `«${headline}» sale el ${time}.`,
  moveBack: 'Deshacer',
  notMoved: (why) => `No se movió. ${why}`,
};
