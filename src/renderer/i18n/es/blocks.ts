import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('es');

export const blocks: Words['blocks'] = {
  superscript: 'Superíndice',
  subscript: 'Subíndice',
  language: 'Idioma',
  languageEllipsis: 'Idioma…',
  languageOfWords: 'Idioma de las palabras',
  languageHint: 'Francés, urdu, latín…',
  noLanguage: 'Ningún idioma se llama así. También vale su código: «cy», «zh-Hant».',
  notIn: (language) => `No está en ${language}`,
  noLanguageHere:
    'Pueden estar en otro idioma las palabras del texto, de los pies de foto y de las citas. Ponga antes ahí el cursor.',
  sayLanguage: 'Indicar el idioma de las palabras seleccionadas',
  moreFormatting: 'Más formatos',
  undo: 'Deshacer',
  block: 'Bloque',
  handleOf: (block) => `${block}: arrastre para mover, pulse para más`,
  deleted: (block, words) =>
    words === '' ? `Se borró: ${block}.` : `Se borró: ${block}, «${words}»`,
  deletedMany: (n) =>
    plural(n, {
      one: 'Se borró # bloque.',
      other: 'Se borraron # bloques.',
    }),
  turnInto: 'Convertir en',
  items: {
    'move-block-up': 'Subir',
    'move-block-down': 'Bajar',
    'duplicate-block': 'Duplicar',
    'delete-block': 'Borrar',
  },
  commands: {
    'move-block-up': 'Subir el bloque',
    'move-block-down': 'Bajar el bloque',
    'duplicate-block': 'Duplicar el bloque',
    'delete-block': 'Borrar el bloque',
    'block-menu': 'Abrir el menú del bloque',
  },
  names: {
    paragraph: 'Párrafo',
    heading: 'Intertítulo',
    subheading: 'Intertítulo menor',
    bulletList: 'Lista',
    orderedList: 'Lista numerada',
    blockquote: 'Cita',
    pullQuote: 'Destacado',
    factBox: 'Recuadro de datos',
    table: 'Tabla',
    figure: 'Imagen',
    gallery: 'Galería',
    video: 'Vídeo',
    embed: 'Contenido incrustado',
    readMore: 'Leer más',
    rule: 'Línea',
    entry: 'Entrada',
    keyPoints: 'Puntos clave',
  },
  crops: {
    shapes: 'Formatos',
    shape: (shape, isOwn) =>
      isOwn ? `Ajustar solo ${shape} (tiene su propio punto)` : `Ajustar solo ${shape}`,
    all: 'Haga clic en lo que debe verse siempre, o use las flechas. Elija un formato para darle su propio punto.',
    one: (shape) => `Solo para ${shape}: el marco muestra lo que se verá.`,
    follow: 'Usar el punto común',
    done: 'Listo',
  },
  embed: {
    name: 'Contenido incrustado',
    address: 'Dirección de la publicación o página',
    refused: 'Galley necesita la dirección de una publicación o una página (https://…).',
    willBe: (what) => `Se mostrará como: ${what}`,
    card: (site) => `una tarjeta que lleva a ${site}`,
    done: 'Incrustar',
    noAddress: 'Sin dirección todavía',
    changeAddress: 'Cambiar la dirección',
    addPicture: 'Añadir una imagen',
    changePicture: 'Cambiar la imagen',
    title: 'Título del contenido',
    titleHint: 'Título: qué es',
    description: 'Descripción del contenido',
    descriptionHint: 'Qué dice o muestra, para quien no lo cargue',
  },
};
