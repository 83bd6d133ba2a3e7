import { pluralIn } from '../plural';
import type { FindingWords } from './index';

const plural = pluralIn('es');

const picture = (number: number): string =>
  number === 0 ? 'La imagen principal' : `La imagen ${number}`;
const video = (number: number): string =>
  number === 0 ? 'El vídeo principal' : `El vídeo ${number}`;
const entry = (title: string): string => (title === '' ? 'Una entrada' : `La entrada «${title}»`);

const PASSAGES: Record<string, string> = {
  headline: 'el titular',
  deck: 'el subtítulo',
  source: 'la fuente',
  dateline: 'el lugar',
  heading: 'un ladillo',
  caption: 'un pie de foto',
  credit: 'un crédito',
  alternative: 'un texto alternativo',
  quotation: 'un destacado',
  attribution: 'una atribución',
  boxTitle: 'el título de un recuadro',
  embedTitle: 'el título de un contenido insertado',
  embedDescription: 'la descripción de un contenido insertado',
  tableCaption: 'el título de una tabla',
  tableCell: 'una celda de una tabla',
};

export const spanish: FindingWords = {
  'no-headline': 'La noticia no tiene titular.',
  'long-headline': (over, most) =>
    plural(over, {
      one: `Al titular le sobra # carácter: el sitio admite ${most}.`,
      other: `Al titular le sobran # caracteres: el sitio admite ${most}.`,
    }),
  'no-deck': 'La noticia no tiene subtítulo.',
  'long-deck': (most) => `El subtítulo pasa de los ${most} caracteres que admite el sitio.`,
  'no-section': 'Elige una sección.',
  'no-slug': 'El titular no tiene letras con las que hacer un slug: escribe uno.',
  'bad-slug': 'El slug solo puede tener minúsculas, cifras y guiones sueltos.',
  'slug-taken': (slug, holder, free) =>
    `El slug «${slug}» es de ${holder === '' ? 'otra noticia' : `«${holder}»`}. «${free}» está libre.`,
  'no-byline': 'La noticia no nombra ni autor ni fuente.',
  'no-body': 'La noticia no tiene texto.',
  'empty-read-more':
    'Una línea «Leer más» no lleva a ninguna parte: elígele una noticia o bórrala.',

  'no-picture': (number) => `${picture(number)} está vacía: elige una imagen o borra la figura.`,
  'no-credit': (number) => `${picture(number)} no tiene crédito.`,
  'no-alternative': (number) => `${picture(number)} no tiene texto alternativo.`,
  'no-caption': (number) => `${picture(number)} no tiene pie.`,
  'lost-picture': (number) =>
    `El archivo de la imagen ${number} no está en este equipo: vuelve a ponerla.`,
  'lost-poster': (number) =>
    `El archivo del póster del vídeo ${number} no está en este equipo: vuelve a ponerlo.`,

  'no-lead-video': 'Una noticia en vídeo empieza con su vídeo.',
  'no-poster': 'El vídeo no tiene póster para las listas: elige uno.',
  'no-length': 'Di cuánto dura el vídeo.',
  'no-video-address': (number) => `${video(number)} no tiene dirección: dale una.`,
  'no-video-credit': (number) => `${video(number)} no tiene crédito.`,
  'no-transcript': (number) => `${video(number)} no tiene transcripción para quien no puede oírlo.`,
  'no-infograph': 'Una infografía empieza con su imagen.',
  'short-alternative':
    'El texto alternativo es corto para una infografía: da las cifras que muestra.',
  'small-infograph': (width, least) =>
    `La infografía mide ${width} píxeles de ancho; por debajo de ${least} se ve borrosa al ampliarla.`,
  'no-lead-gallery': 'Una fotogalería empieza con su galería.',
  'one-picture': 'Una fotogalería necesita dos imágenes o más.',
  'no-picture-caption': (number) =>
    `La imagen ${number} de la galería no tiene pie, y los pies cuentan una fotogalería.`,
  'empty-gallery': 'Una galería no tiene imágenes: añade algunas o bórrala.',

  'no-entry': 'Un directo necesita una entrada: pulsa «Nueva entrada».',
  'no-released-entry':
    'Aún no hay ninguna entrada publicada: los lectores verían un directo vacío.',
  'outside-entries':
    'Hay texto por debajo de la primera entrada que no está en ninguna: los lectores no lo reciben.',
  'no-entry-time': (title) => `${entry(title)} es para los lectores y no tiene hora: dale una.`,
  'empty-entry': (title) =>
    `${entry(title)} es para los lectores y no tiene texto: escríbelo o retírala.`,

  untranslated: (count, passage) =>
    plural(count, {
      one: `Falta por traducir ${PASSAGES[passage] ?? 'un párrafo'}.`,
      other: `Faltan # pasajes por traducir. El primero es ${PASSAGES[passage] ?? 'un párrafo'}.`,
    }),
  embargo: (until) =>
    `La noticia está embargada hasta ${until} UTC. Prográmala para entonces o más tarde, o levanta el embargo en sus detalles.`,
  'taken-by-none':
    'Ningún sitio recibe noticias de esta sección y edición. Los ajustes dicen qué recibe cada sitio.',
  'not-for-the-site': (where, why) =>
    `El sitio no admite ${where === '' ? 'la noticia' : where}: ${why}.`,
};
