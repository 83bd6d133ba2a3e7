import type { Words } from '../en';

export const kill: Words['kill'] = {
  title: 'Anular esta noticia',
  note: 'Su página dirá entonces que la noticia ya no está, y no aparecerá en ninguna lista. Aquí se queda, marcada como anulada, con todo su historial. Publicarla otra vez la devuelve a la misma dirección.',
  titleAt: (site) => `Anular esta noticia en ${site}`,
  noteAt: 'Su página allí dirá que la noticia ya no existe. Los demás sitios la conservan.',
  why: 'Motivo',
  whyHint: 'Para la redacción; los lectores no lo ven',
  leave: 'Dejarla como está',
  kill: 'Anular',
  isKilled: 'Anulada. Publicarla otra vez la devuelve a la misma dirección.',
};
