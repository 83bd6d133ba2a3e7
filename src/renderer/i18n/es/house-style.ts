import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('es');

export const houseStyle: Words['houseStyle'] = {
  titles: {
    en: 'Libro de estilo de la edición inglesa',
    ar: 'Libro de estilo de la edición árabe',
    es: 'Libro de estilo de la edición española',
  },
  open: 'Libro de estilo y diccionario…',
  note: 'Cada regla dice qué encuentra, qué puede ir en su lugar y por qué. Se prueba con sus propios ejemplos mientras la escribe.',
  rules: 'Reglas',
  tryIt: 'Probar las reglas con una frase',
  trial: 'Lo que dicen las reglas',
  rulesHold: (n) =>
    plural(n, {
      one: '# regla, y sus ejemplos se cumplen.',
      other: '# reglas, y sus ejemplos se cumplen.',
    }),
  fault: (line, message) => `Línea ${line}: ${message}`,
  misses: (rule, text) => `«${rule}» no encuentra: ${text}`,
  marks: (rule, text) => `«${rule}» marca lo que está bien: ${text}`,
  endless: (rule) => `«${rule}» no termina nunca.`,
  keep: 'Guardar estas reglas',
  kept: 'El libro de estilo está guardado y las noticias se revisan con él.',
  reset: 'Volver a las reglas de Galley',
  wasReset: 'Las reglas son las que venían con Galley.',
  words: 'El diccionario de la redacción',
  addWord: 'Añadir la palabra',
  removeWord: (word) => `Quitar «${word}» del diccionario`,
};
