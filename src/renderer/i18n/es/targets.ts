import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('es');

export const targets: Words['targets'] = {
  title: 'Extensión prevista',
  unit: 'Medida en',
  units: { words: 'palabras', minutes: 'minutos' },
  scope: 'Para qué noticias',
  thisStory: 'Esta noticia',
  everyStory: (kind) => `Todas las del tipo «${kind}» en esta mesa`,
  set: 'Fijar el objetivo',
  none: 'Sin objetivo',
  wordsOf: (reached, target) =>
    `${reached} de ${plural(target, { one: '# palabra', other: '# palabras' })}`,
  wordsOver: (reached, over) =>
    `${plural(reached, { one: '# palabra', other: '# palabras' })}, ${over} por encima del objetivo`,
  minutesOf: (reached, target) => `${reached} de ${target} min de lectura`,
  minutesOver: (reached, over) => `${reached} min de lectura, ${over} por encima del objetivo`,
  button: (measures) => `${measures}. Fijar un objetivo`,
};
