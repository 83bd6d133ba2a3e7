import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('es');

export const proof: Words['proof'] = {
  print: 'Imprimir galerada…',
  savePdf: 'Guardar galerada como PDF…',
  words: 'papel corrección números de línea',
  saved: (file) => `La galerada está en ${file}.`,
  page: (page, of) => `Página ${page} de ${of}`,
  wordsOf: (count) => plural(count, { one: '# palabra', other: '# palabras' }),
  noAuthor: 'Sin autor',
  names: {
    picture: 'Imagen',
    credit: 'Crédito',
    alternative: 'Texto alternativo',
    box: 'Recuadro',
    table: 'Tabla',
    pullQuote: 'Sumario',
    readMore: 'Leer más',
    keyPoints: 'Claves',
    entry: 'Entrada',
  },
};
