import type { Words } from '../en';

export const insertables: Words['insertables'] = {
  image: { label: 'Imagen', hint: 'Una imagen con su texto', words: 'foto fotografía figura' },
  gallery: {
    label: 'Galería',
    hint: 'Imágenes en su orden',
    words: 'fotos fotogalería serie pase',
  },
  video: {
    label: 'Vídeo',
    hint: 'De YouTube, de Vimeo o de un archivo',
    words: 'película clip youtube vimeo reproductor mp4',
  },
  'pull-quote': { label: 'Destacado', hint: 'Una frase en grande', words: 'cita sumario' },
  'fact-box': {
    label: 'Recuadro',
    hint: 'Datos junto a la noticia, en un recuadro',
    words: 'despiece contexto apoyo',
  },
  table: { label: 'Tabla', hint: 'Filas y columnas con cabecera', words: 'cifras datos cuadro' },
  embed: {
    label: 'Incrustado',
    hint: 'Una publicación o una página de otro sitio',
    words: 'embed youtube x twitter instagram telegram enlace tarjeta red social',
  },
  'read-more': {
    label: 'Leer más',
    hint: 'Una línea que lleva a otra noticia',
    words: 'enlace relacionado',
  },
  entry: {
    label: 'Entrada del directo',
    hint: 'Lo que se sabe ahora, en un directo',
    words: 'en vivo actualización nueva',
  },
  'key-points': {
    label: 'Claves',
    hint: 'Lo más importante, sobre las entradas',
    words: 'directo resumen lista',
  },
  rule: { label: 'Línea', hint: 'Una pausa entre dos partes', words: 'filete separador división' },
  heading2: {
    label: 'Ladillo',
    hint: 'Abre una parte de la noticia',
    words: 'título encabezado h2',
  },
  heading3: {
    label: 'Subladillo',
    hint: 'Abre una parte dentro de otra',
    words: 'título encabezado h3',
  },
  bulletList: { label: 'Lista', hint: 'Puntos sin orden', words: 'viñetas puntos' },
  orderedList: { label: 'Lista numerada', hint: 'Puntos en su orden', words: 'ordenada puntos' },
  quote: { label: 'Cita', hint: 'Lo que alguien dijo, entero', words: 'textual declaración' },
  language: {
    label: 'Otro idioma',
    hint: 'Palabras que no están en el de la noticia',
    words: 'extranjero traducción árabe inglés francés',
  },
};
