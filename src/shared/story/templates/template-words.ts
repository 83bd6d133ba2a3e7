import type { EditionId } from '../vocabulary';

/** What stands in the built-in templates from the beginning. */
export type TemplateWords = {
  known: string;
  unknown: string;
  questions: readonly string[];
  inShort: string;
  aLife: string;
  /** Lines that are waiting for a date, a place or a work. */
  datesOfLife: readonly string[];
  chapters: readonly string[];
};

/** In the language of each edition. */
export const TEMPLATE_WORDS: Record<EditionId, TemplateWords> = {
  en: {
    known: 'What we know',
    unknown: 'What we do not know yet',
    questions: [
      'What has happened?',
      'Why does it matter?',
      'How did it come to this?',
      'What comes next?',
    ],
    inShort: 'In short',
    aLife: 'A life in dates',
    datesOfLife: ['Born: ', 'Known for: ', 'Survived by: ', 'Died: '],
    chapters: ['Early years', 'Life and work', 'What remains'],
  },
  ar: {
    known: 'ما نعرفه',
    unknown: 'ما لا نعرفه بعد',
    questions: ['ماذا حدث؟', 'لماذا يهمّ ذلك؟', 'كيف وصلت الأمور إلى هنا؟', 'ماذا بعد؟'],
    inShort: 'باختصار',
    aLife: 'محطات في حياة',
    datesOfLife: ['الميلاد: ', 'اشتهر بـ: ', 'ترك وراءه: ', 'الوفاة: '],
    chapters: ['النشأة', 'الحياة والعمل', 'ما يبقى'],
  },
  es: {
    known: 'Lo que se sabe',
    unknown: 'Lo que aún no se sabe',
    questions: [
      '¿Qué ha pasado?',
      '¿Por qué importa?',
      '¿Cómo se ha llegado hasta aquí?',
      '¿Qué viene ahora?',
    ],
    inShort: 'En pocas palabras',
    aLife: 'Una vida en fechas',
    datesOfLife: ['Nacimiento: ', 'Conocido por: ', 'Le sobreviven: ', 'Fallecimiento: '],
    chapters: ['Los primeros años', 'Vida y obra', 'Lo que queda'],
  },
};
