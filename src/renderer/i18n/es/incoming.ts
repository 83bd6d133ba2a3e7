import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('es');

export const incoming: Words['incoming'] = {
  picturesLost: (count) =>
    plural(count, {
      one: 'Se omitió una foto de lo pegado porque su archivo no venía incluido. Guárdela y añádala aquí.',
      other:
        'Se omitieron # fotos de lo pegado porque sus archivos no venían incluidos. Guárdelas y añádalas aquí.',
    }),
  picturesMissing: (count, first) =>
    plural(count, {
      one: `No se pudo traer una foto de lo pegado; en su lugar queda un enlace. ${first}`,
      other: `No se pudieron traer # fotos de lo pegado; en su lugar quedan enlaces. ${first}`,
    }),
  import: 'Importar artículos…',
  /** Other words by which the command is found. */
  importWords: 'abrir word odt libreoffice html markdown agencia ninjs newsml archivo',
  title: 'Importar',
  reading: (number, total, name) => `Leyendo ${name} (${number} de ${total})…`,
  stop: 'Detener',
  came: (count) =>
    plural(count, {
      one: 'Entró un artículo, como borrador.',
      other: 'Entraron # artículos, como borradores.',
    }),
  stopped: 'La importación se detuvo; los demás archivos no se leyeron.',
  notImported: 'No importados',
  /** Behind the name of a file; the reason follows. */
  failed: 'no se importó:',
  importedStories: 'Artículos importados',
  missing: (count) =>
    plural(count, {
      one: 'No se pudo obtener una foto; en su lugar está lo que queda de ella.',
      other: 'No se pudieron obtener # fotos; en su lugar está lo que queda de ellas.',
    }),
  tooLarge: 'Se omitió un archivo de más de 256 MB.',
  embargo: 'Embargado hasta',
  lift: 'Levantar',
  usageTerms: 'Condiciones de uso:',
};
