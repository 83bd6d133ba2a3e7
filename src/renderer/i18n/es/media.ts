import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('es');

export const media: Words['media'] = {
  gallery: 'Galería',
  pictures: (n) => plural(n, { one: '# foto', other: '# fotos' }),
  addPictures: 'Añadir fotos',
  picturesForGallery: 'Fotos para la galería',
  dropPictures:
    'Elija varias a la vez o suéltelas aquí. Ordénelas arrastrando, o con Alt y las flechas.',
  storing: (at, of, name) =>
    of === 1 ? `Guardando «${name}»…` : `Guardando ${at} de ${of}: «${name}»…`,
  deleteGallery: 'Eliminar la galería',
  video: 'Vídeo',
  videoAddress: 'Dirección del vídeo',
  insertVideo: 'Insertar',
  changeVideo: 'Cambiar',
  changeAddress: 'Cambiar la dirección',
  noVideoThere:
    'Galley reconoce vídeos de YouTube y Vimeo, y archivos por https que terminan en .mp4, .m4v o .webm.',
  noVideoYet: 'Aún no hay vídeo',
  videoFile: 'Archivo de vídeo',
  length: 'Duración',
  lengthHint: 'm:ss',
  choosePoster: 'Elegir una carátula',
  changePoster: 'Cambiar la carátula',
  posterHint: 'La imagen que representa el vídeo',
  posterLost: 'Esta imagen no está en este equipo. El vídeo y sus textos se conservan.',
  deleteVideo: 'Eliminar el vídeo',
  transcript: 'Transcripción',
  transcriptHint: 'Lo que se dice en el vídeo, para quien no puede oírlo',
};
