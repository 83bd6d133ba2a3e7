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
  standings: {
    untranslated: 'Por traducir',
    translated: 'Traducido',
    changed: 'Cambió desde su traducción',
    added: 'Nuevo en el original',
    removed: 'Ya no está en el original',
    'left-out': 'Omitido',
  },
  actions: {
    mark: 'Marcar como traducido',
    copy: 'Copiar el original',
    clear: 'Vaciar',
    add: 'Añadirlo aquí',
    leaveOut: 'Omitirlo',
    takeOut: 'Quitarlo también aquí',
    keep: 'Conservarlo aquí',
  },
  adapt: 'Adaptar',
  insert: 'Insertar',
  arabicDigits: 'Cifras árabes',
  progress: (done, total) => `${done} de ${total} traducidos`,
  next: 'Siguiente pasaje por traducir',
  previous: 'Pasaje por traducir anterior',
  clear: 'Vaciar la traducción de este pasaje',
  hide: 'Ocultar el original',
  allDone: 'Todo está traducido y al día.',
  toDo: 'Por poner al día',
  openOriginal: 'Abrir el original de esta edición',
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
