import type { Words } from '../en';

export const ui: Words['ui'] = {
  comma: ', ',
  cancel: 'Cancelar',
  close: 'Cerrar',
  dismiss: 'Descartar',
  alerts: 'Alertas',
  notices: 'Avisos',
  tryAgain: 'Reintentar',
  untitled: 'Noticia sin titular',
  suggestions: (label) => `${label}: sugerencias`,
};
