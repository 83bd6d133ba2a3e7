import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('es');

export const safekeeping: Words['safekeeping'] = {
  title: 'Copias de seguridad',
  last: 'Últimas copias de seguridad',
  noneYet:
    'Aún no hay ninguna. Galley hace una por sí solo mientras está abierto, y usted puede hacer una ahora.',
  backUp: 'Hacer copia ahora',
  backingUp: 'Haciendo la copia…',
  wholeDesk: 'Toda la mesa en un archivo',
  wholeDeskNote:
    'Cada noticia con su historial y todas las imágenes: para guardarlas en otro lugar o seguir en otro equipo. Importar añade a lo que hay aquí y no quita nada.',
  export: 'Exportar la mesa…',
  exporting: 'Exportando…',
  import: 'Importar una mesa…',
  importing: 'Importando…',
  history: 'Historial',
  whatCameOfIt: 'Resultado',
  daysKept: 'Días durante los que se guarda cada cambio',
  keepSoLong: 'Guardar ese tiempo',
  daysNote:
    'Los cambios más antiguos se unen; quedan la noticia como era entonces y las versiones con nombre.',
  daysWrong: (min, max) => `Un número entero de días, de ${min} a ${max}.`,
  stop: 'Detener',
  backedUp: 'Copia hecha y leída de principio a fin.',
  keptFor: (days) =>
    plural(days, {
      one: 'Desde ahora cada cambio se guarda un día.',
      other: 'Desde ahora cada cambio se guarda # días.',
    }),
  kilobytes: (size) => `${size} kB`,
  megabytes: (size) => `${size} MB`,
  gigabytes: (size) => `${size} GB`,
  written: (done, total) => `Escrito: ${done} de ${total}`,
  takenIn: (total, done) =>
    plural(total, {
      one: `Importado: ${done} de # noticia o imagen`,
      other: `Importado: ${done} de # noticias e imágenes`,
    }),
  exported: (file, size) => `La mesa está en ${file} (${size}).`,
  picturesMissing: (n) =>
    plural(n, {
      one: '# imagen no se pudo incluir: su archivo ya no está en esta mesa.',
      other: '# imágenes no se pudieron incluir: sus archivos ya no están en esta mesa.',
    }),
  added: (n) => plural(n, { one: '# noticia añadida', other: '# noticias añadidas' }),
  merged: (n) => plural(n, { one: '# noticia actualizada', other: '# noticias actualizadas' }),
  alreadyHere: (n) =>
    plural(n, { one: '# noticia que ya estaba', other: '# noticias que ya estaban' }),
  picturesAdded: (n) => plural(n, { one: '# imagen añadida', other: '# imágenes añadidas' }),
  picturesLeftOut: (n) =>
    plural(n, { one: '# imagen dañada omitida', other: '# imágenes dañadas omitidas' }),
  stopped: 'Detenido. Vuelva a importar el archivo para continuar.',
  stoppedAfter: (done) =>
    `Detenido. Hasta entonces: ${done}; eso se queda. Vuelva a importar el archivo para continuar.`,
  nothingInIt: 'El archivo no contiene ninguna noticia.',
};
