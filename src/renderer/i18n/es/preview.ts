import type { Words } from '../en';

export const preview: Words['preview'] = {
  title: 'Vista previa',
  ofThePage: 'Vista previa de la página',
  phone: 'Móvil',
  desktop: 'Escritorio',
  width: 'Anchura de la vista previa',
  pageWidth: 'Anchura de la página',
  close: 'Cerrar la vista previa',
};
