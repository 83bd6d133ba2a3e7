import { wordsOf } from '@shared/page/words';
import type { Words } from '../en';

const { sectionNames, regionNames } = wordsOf('es');

export const vocabulary: Words['vocabulary'] = {
  kinds: {
    news: 'Noticia',
    opinion: 'Opinión',
    analysis: 'Análisis',
    blog: 'Blog',
    feature: 'Reportaje',
    newsfeed: 'NewsFeed',
    'video-feature': 'Reportaje en vídeo',
    explainer: 'Claves',
    tv: 'TV',
    'digital-series': 'Serie digital',
    infograph: 'Infografía',
    pictures: 'En imágenes',
    live: 'Directo',
  },
  sections: sectionNames,
  regions: regionNames,
  editions: { en: 'inglés', ar: 'árabe', es: 'español' },
  states: {
    draft: 'Borrador',
    review: 'Edición',
    ready: 'Lista',
    scheduled: 'Programada',
    killed: 'Anulada',
    published: 'Publicada',
  },
};
