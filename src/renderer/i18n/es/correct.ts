import type { Words } from '../en';

export const correct: Words['correct'] = {
  way: 'Corregir…',
  title: 'Corregir esta noticia',
  note: 'La noticia sale tal como está aquí ahora, con esta nota para los lectores al final. Para cambiarla sin nota, publíquela como siempre.',
  what: 'Qué estaba mal',
  whatHint: 'Una versión anterior daba un año equivocado para la apertura del puente.',
  date: 'Fecha de la corrección',
  leave: 'Ahora no',
  correct: 'Publicar la corrección',
  published: 'La corrección está en camino.',
  list: 'Correcciones',
  remove: (note) => `Quitar la corrección «${note}»`,
};
