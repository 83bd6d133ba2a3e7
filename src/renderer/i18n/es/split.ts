import type { Words } from '../en';

export const split: Words['split'] = {
  beside: 'Noticia de al lado',
  openBeside: 'Abrir al lado',
  open: 'Abrir una noticia al lado',
  swap: 'Intercambiar las dos noticias',
  close: 'Cerrar la noticia de al lado',
  words: 'vista dividida dos noticias comparar columnas',
  choose: 'Noticia que se muestra al lado',
  chooseHint: 'Elija una noticia…',
  noStory: 'Ninguna otra noticia tiene estas palabras.',
  empty: 'Elija una noticia para leerla aquí mientras escribe y copiar bloques de ella.',
  part: (part) => `${part} de la noticia de al lado`,
  keys: 'Las flechas van de bloque en bloque; Intro copia un bloque a su noticia.',
  copy: (block) => `${block}: copiar a mi noticia, o arrastrar hasta ella`,
  copied: (block, words) =>
    words === '' ? `Se copió: ${block}.` : `Se copió: ${block}, «${words}»`,
  notCopied: (block) => `${block}: esto no se puede copiar a la noticia abierta.`,
};
