import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('es');

export const standing: Words['standing'] = {
  saving: 'Guardando…',
  saved: 'Guardado',
  savedAt: (time) => `Guardado ${time}`,
  notSaved: 'Sin guardar',
  notSavedBecause: (why) =>
    `Sin guardar: ${why} Su texto sigue en esta ventana; Galley lo sigue intentando.`,
  noAnswer: 'Galley no responde.',
  engineSilent:
    'El motor de Galley no ha respondido. Lo guardado está a salvo; inténtelo de nuevo o reinicie Galley.',
  beingKilled: 'Anulándose',
  notOnSite: 'No está en el sitio',
  toFix: (n) =>
    plural(n, {
      one: 'No está en el sitio: # cosa por corregir',
      other: 'No está en el sitio: # cosas por corregir',
    }),
  waitingHeld: 'En espera: rotativas paradas',
  sending: 'Enviando…',
  live: 'En línea',
  liveEdited: 'En línea · editada después',
  changedOnSite: 'Cambiada en el sitio',
  attention: 'Requiere atención',
  toBeSent: 'En espera de envío',
  tryingNow: 'Esperando al sitio: intentando ahora',
  nextTryIn: 'Esperando al sitio: próximo intento en',
  pressesHeld: 'rotativas paradas',
  pushes: (n) => plural(n, { one: '# envío en espera', other: '# envíos en espera' }),
  needAttention: (n) => plural(n, { one: '# requiere atención', other: '# requieren atención' }),
  siteUnknown: 'Sitio aún sin consultar',
  siteOnline: 'Sitio conectado',
  siteOffline: 'Sitio sin conexión',
  sitesUnknown: 'Sitios aún sin consultar',
  sitesOnline: 'Sitios conectados',
  sitesOffline: (sites) => `Sin conexión: ${sites}`,
  liveSites: 'Sitios en línea',
  siteStates: { online: 'conectado', offline: 'sin conexión', unknown: 'aún sin consultar' },
  clocksDiffer: 'relojes distintos',
  clockBehind: (time) =>
    `El reloj de este equipo va ${time} por detrás del reloj del sitio. Las horas de publicación pueden parecer erróneas hasta que se ajuste uno de los dos.`,
  clockAhead: (time) =>
    `El reloj de este equipo va ${time} por delante del reloj del sitio. Las horas de publicación pueden parecer erróneas hasta que se ajuste uno de los dos.`,
  states: {
    draft: 'Borrador',
    review: 'Mesa de edición',
    ready: 'Lista',
    scheduled: 'Programada',
    killed: 'Anulada',
    published: 'Publicada',
    conflict: 'Requiere una decisión',
    attention: 'Requiere atención',
    waiting: 'En espera',
    sending: 'Enviándose',
    edited: 'En línea · editada',
    live: 'En línea',
  },
  moved: {
    draft: 'La noticia vuelve a ser un borrador.',
    review: 'La noticia está en la mesa de edición.',
    ready: 'La noticia está lista para el sitio.',
    scheduled: 'La noticia está programada.',
    killed: 'La noticia está anulada.',
    published: 'La noticia está publicada.',
  },
  takeBack: 'Deshacer',
  unsavedNotPublished:
    'No publicada: las últimas palabras aún no están en el disco. Siguen en esta ventana; publique de nuevo cuando se hayan guardado.',
  notPublished: (why) => `No publicada. ${why}`,
  takenBack: 'Anulada antes de enviarse.',
  killed: 'La noticia está anulada. Se retira del sitio en cuanto este responda.',
};
