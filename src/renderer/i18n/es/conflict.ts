import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('es');

export const conflict: Words['conflict'] = {
  title: 'Cambiada en el sitio',
  inline: 'En el texto',
  beside: 'En paralelo',
  asking: 'Preguntando al sitio qué tiene…',
  same: 'Ya son iguales.',
  both: 'Alguien cambió esta noticia en el sitio, y también se cambió aquí. Lo tachado solo está allí; lo subrayado solo está aquí.',
  onlyThere:
    'Alguien cambió esta noticia en el sitio, y aquí nadie la ha tocado desde que se publicó.',
  take: (n) =>
    plural(n, {
      one: 'Tomar # cambio que no toca nada de aquí',
      other: 'Tomar # cambios que no tocan nada de aquí',
    }),
  howTheyStand: 'Disposición',
  onTheSite: 'En el sitio',
  here: 'Aquí',
  keepsBoth:
    '«Restaurar» trae aquí una parte de la versión del sitio. Se decida lo que se decida, el historial guarda las dos.',
  takeTheirs: 'Tomar la versión del sitio',
  publishOurs: 'Publicar lo de aquí',
  withdrawn: 'El sitio ya no tiene esta noticia: alguien la ha retirado allí.',
  publishAgain: 'Volver a publicarla',
  onItsWay: 'En camino, en lugar de la versión que ha visto.',
  taken: 'La noticia está aquí como la tiene el sitio. Lo que había aquí está en el historial.',
};
