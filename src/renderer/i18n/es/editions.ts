import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('es');

export const editions: Words['editions'] = {
  title: 'Ediciones',
  make: {
    en: 'Crear una edición en inglés',
    ar: 'Crear una edición en árabe',
    es: 'Crear una edición en español',
  },
  original: 'Original',
  onSiteOnly: 'Solo en el sitio',
  translate: 'Traducir junto al original',
  toTranslate: (n) => plural(n, { one: '# pasaje por traducir', other: '# pasajes por traducir' }),
  changed: (n) =>
    plural(n, {
      one: '# cambió desde su traducción',
      other: '# cambiaron desde su traducción',
    }),
  upToDate: 'Traducido y al día',
  toTranslateShort: (n) => plural(n, { one: '# por traducir', other: '# por traducir' }),
  changedShort: (n) => plural(n, { one: '# cambió', other: '# cambiaron' }),
};
