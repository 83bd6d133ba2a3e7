import type { Words } from '../en';

export const outline: Words['outline'] = {
  title: 'Esquema',
  close: 'Cerrar el esquema',
  empty:
    'Aquí están los ladillos, las imágenes y los recuadros de la noticia, para ir a ellos y moverlos.',
  emptyHeading: 'Ladillo vacío',
  block: 'Bloque',
  kinds: {
    figure: 'Imagen',
    gallery: 'Galería',
    pullQuote: 'Sumario',
    blockquote: 'Cita',
    factBox: 'Recuadro',
    table: 'Tabla',
    readMore: 'Leer más',
    rule: 'Línea',
    video: 'Vídeo',
    embed: 'Contenido incrustado',
    entry: 'Entrada',
    keyPoints: 'Claves',
  },
};
