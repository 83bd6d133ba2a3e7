import type { Words } from '../en';

export const guide: Words['guide'] = {
  title: 'Bienvenida a Galley',
  intro: 'Seis cosas que conviene saber. Lo demás se encuentra sobre la marcha.',
  points: {
    write: {
      title: 'Escribir',
      text: 'Todo queda en el disco mientras escribe, con red o sin ella. La barra de estado dice «Guardado» cuando lo está.',
    },
    blocks: {
      title: 'Cada bloque con una barra',
      text: 'Escriba «/» en una línea vacía para añadir imágenes, citas, recuadros y tablas. O pegue: queda la estructura y se va lo que sobra.',
    },
    keys: {
      title: 'Todo con una tecla',
      text: (palette, sheet) =>
        `${palette} encuentra cada orden y cada noticia por su nombre. ${sheet} muestra todos los atajos.`,
    },
    publish: {
      title: 'Revisar y publicar una sola vez',
      text: 'Envíe la noticia a revisión, márquela como lista y publíquela. Sale entera y una sola vez, aunque falle la red.',
    },
    editions: {
      title: 'Tres idiomas',
      text: 'Desde el inspector se hace una edición en inglés, árabe o español. Lo que cambia en el original queda marcado en ella.',
    },
    history: {
      title: 'Nada se pierde',
      text: 'El historial guarda cada momento anterior de una noticia. Recupérelo entero o en parte.',
    },
  },
  begin: 'Empezar una noticia',
  keysButton: 'Ver todos los atajos',
  done: 'Con esto me basta',
  command: 'Bienvenida a Galley: lo primero que conviene saber',
  commandWords: 'guía visita ayuda empezar',
};
