import type { Words } from '../en';

export const withdraw: Words['withdraw'] = {
  title: 'Retirar del sitio',
  note: 'Su página dirá entonces que la noticia fue retirada, y no aparecerá en ninguna lista. Aquí vuelve a ser un borrador, con todo su historial, y se puede publicar de nuevo.',
  why: 'Motivo',
  whyHint: 'Para la redacción; los lectores no lo ven',
  leave: 'Dejarla en el sitio',
  withdraw: 'Retirar',
};
