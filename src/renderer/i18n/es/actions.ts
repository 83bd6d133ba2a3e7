import type { Words } from '../en';

export const actions: Words['actions'] = {
  format: (shape) => `Formato: ${shape}`,
  bold: 'negrita',
  italic: 'cursiva',
  list: 'lista',
  numbered: 'lista numerada',
  stories: (view) => `Noticias: ${view}`,
  withdraw: 'Retirar del sitio…',
  decide: 'Comparar con el sitio y decidir',
  shortcuts: 'Atajos de teclado',
  backupsWords: 'copia de seguridad exportar importar archivo',
  shortcutsWords: 'teclas ayuda',
  fields: {
    kind: 'Elegir el tipo',
    section: 'Elegir la sección',
    region: 'Elegir la región',
    edition: 'Elegir la edición',
    source: 'Escribir la fuente',
    dateline: 'Escribir la data',
    slug: 'Escribir el slug',
    tags: 'Añadir una etiqueta',
    authors: 'Añadir un autor',
    coverage: 'Añadir a una cobertura',
  },
};
