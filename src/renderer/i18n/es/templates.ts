import type { Words } from '../en';

export const templates: Words['templates'] = {
  title: 'Plantillas',
  offered: 'A partir de una plantilla',
  manage: 'Plantillas…',
  manageCommand: 'Plantillas: renombrar, quitar, restaurar',
  newFrom: (name) => `Noticia nueva a partir de la plantilla: ${name}`,
  builtIn: {
    breaking: 'Última hora',
    explainer: 'Claves',
    obituary: 'Obituario',
    video: 'Vídeo',
    infograph: 'Infografía',
    pictures: 'Fotorreportaje',
    live: 'Directo',
  },
  about:
    'Una noticia empieza con lo que dice su plantilla. Para cambiar una, empiece una noticia a partir de ella y guárdela con el mismo nombre.',
  nameOf: (name) => `Nombre de la plantilla ${name}`,
  standing: { delivered: 'De Galley', changed: 'De Galley, cambiada', own: 'De la redacción' },
  begin: (name) => `Empezar una noticia a partir de ${name}`,
  remove: (name) => `Quitar ${name}`,
  removed: (name) => `La plantilla «${name}» se ha quitado.`,
  none: 'No hay plantillas. Las de Galley se pueden restaurar.',
  restore: 'Restaurar las de Galley',
  restoreAsk:
    'Se pierden los cambios hechos en las plantillas de Galley. Las de la redacción se quedan.',
  restoreNow: 'Restaurarlas',
  leave: 'Dejarlas como están',
  save: 'Guardar como plantilla…',
  saveTitle: 'Guardar como plantilla',
  saveNote:
    'Las noticias que empiecen a partir de ella tendrán el texto, los bloques, los autores, las etiquetas y los enlaces de esta, pero no su titular ni sus fechas.',
  name: 'Nombre de la plantilla',
  nameHint: 'Crónica de partido, columna semanal…',
  isNew: 'Una plantilla nueva.',
  replaces: (name) => `La plantilla «${name}» recibe este texto.`,
  keep: 'Guardar',
  saved: (name) => `«${name}» está entre las plantillas.`,
};
