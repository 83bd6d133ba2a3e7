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
};
