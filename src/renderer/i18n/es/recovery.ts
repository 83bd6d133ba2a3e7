import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('es');

export const recovery: Words['recovery'] = {
  refusals: {
    newer: 'Un Galley más reciente escribió estas noticias',
    foreign: 'Este archivo es de otro programa',
    busy: 'Otro programa está usando sus noticias',
    damaged: 'El archivo de sus noticias está dañado',
    unusable: 'Sus noticias no se pueden abrir ahora',
  },
  causes: {
    damaged: {
      title: 'Se han recompuesto sus noticias',
      lead: 'El archivo que las guarda estaba dañado, seguramente por el disco. Galley lo ha apartado y ha reunido todos los cambios que se podían leer y, de la última copia de seguridad, lo que faltaba.',
    },
    missing: {
      title: 'Se han recuperado sus noticias',
      lead: 'El archivo que las guarda no estaba o estaba vacío. Galley ha recuperado las noticias a partir de lo que quedaba y de la última copia de seguridad.',
    },
    older: {
      title: 'Faltaba parte de lo que había guardado',
      lead: 'Al archivo de sus noticias le faltaban cambios ya guardados: una parte se quitó o se dañó. Galley ha recuperado lo que se ha podido encontrar.',
    },
  },
  stories: 'Noticias',
  changes: 'Cambios',
  backup: 'Copia de seguridad',
  pictures: 'Imágenes',
  kept: 'Conservado',
  noBackup: 'No había ninguna utilizable.',
  backupFrom: (time) => `Del ${time}.`,
  keptIn: 'Los archivos dañados siguen intactos, en',
  toStories: 'Ir a las noticias',
  showFolder: 'Mostrar la carpeta',
  toBeRead: 'Noticias que conviene releer',
  noHeadline: 'Una noticia sin titular',
  lastChanged: (time) => `Último cambio: ${time}.`,
  folder: 'Carpeta',
  systemSays: 'El sistema dice',
  quit: 'Salir de Galley',
  triedAgain: (time) => `Nuevo intento a las ${time}. Sigue igual.`,
  noneFound: 'No se encontró ninguna.',
  allWhole: (n) =>
    plural(n, {
      one: 'Una, íntegra tal como se encontró.',
      other: 'Las #, íntegras tal como se encontraron.',
    }),
  whole: (n) =>
    plural(n, {
      one: '# íntegra tal como se encontró',
      other: '# íntegras tal como se encontraron',
    }),
  behind: (n) =>
    plural(n, { one: '# sin los últimos cambios', other: '# sin los últimos cambios' }),
  mended: (n) => plural(n, { one: '# reparada', other: '# reparadas' }),
  lost: (n) =>
    plural(n, {
      one: '# de la que no se pudo leer nada',
      other: '# de las que no se pudo leer nada',
    }),
  retold: (n) =>
    plural(n, {
      one: '# rehecha con lo que recordaba el buscador',
      other: '# rehechas con lo que recordaba el buscador',
    }),
  fromBackups: (n) =>
    plural(n, {
      one: '# vino de copias de seguridad.',
      other: '# vinieron de copias de seguridad.',
    }),
  noneLost: 'No se ha perdido ninguno, según su numeración.',
  changesLost: (n) =>
    plural(n, {
      one: 'Se ha perdido uno, según su numeración.',
      other: 'Se han perdido #, según su numeración.',
    }),
  whatAChangeIs: 'Un cambio es lo que se teclea en un instante, a menudo una sola letra.',
  picturesMissing: (n) =>
    plural(n, {
      one: 'El archivo de una ya no está en esta mesa. Su lugar sigue en la noticia: vuelva a poner la imagen.',
      other:
        'Los archivos de # ya no están en esta mesa. Sus lugares siguen en las noticias: vuelva a poner las imágenes.',
    }),
  state: {
    lost: 'No se pudo leer nada de su texto.',
    whole: 'Está íntegra.',
    behind:
      'Se han perdido sus últimos cambios. Sus palabras, como las recordaba el buscador, están en la noticia de abajo.',
    retold:
      'Una noticia nueva, con las palabras que recordaba el buscador: sin imágenes, enlaces ni historial.',
    mended: 'Se ha reparado; léala una vez más.',
  },
  stranded: (n) =>
    plural(n, {
      one: 'Un fragmento perdió su lugar y está al final de la noticia.',
      other: '# fragmentos perdieron su lugar y están al final de la noticia.',
    }),
};
