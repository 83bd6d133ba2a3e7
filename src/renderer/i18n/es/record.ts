import type { Words } from '../en';

export const record: Words['record'] = {
  versions: 'Versiones que salieron…',
  title: 'Versiones que salieron',
  asking: 'Preguntando al sitio…',
  none: 'Aún no ha salido ninguna versión de esta noticia.',
  before: 'Antes',
  after: 'Después',
  here: 'Como está aquí ahora',
  sent: (time) => `Enviada desde esta mesa, ${time}`,
  onSite: (number, time) => `Versión ${number} del sitio, ${time}`,
  at: (version, site) => `${version} (en ${site})`,
  siteSilent: (why) => `El sitio no dijo qué versiones tiene. ${why}`,
  trail: 'Registro de auditoría',
  trailNote: 'Quién hizo qué con esta noticia y cuándo, y qué resultó.',
  asCsv: 'Guardar como CSV',
  asJson: 'Guardar como JSON',
  allAsCsv: 'Guardar el registro de todas las noticias como CSV…',
  allAsJson: 'Guardar el registro de todas las noticias como JSON…',
  saved: (file) => `El registro está en ${file}.`,
  notSaved: (why) => `El registro no se guardó. ${why}`,
};
