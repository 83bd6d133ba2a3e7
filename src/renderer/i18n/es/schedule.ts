import type { Words } from '../en';

export const schedule: Words['schedule'] = {
  title: 'Programar esta noticia',
  note: 'El sitio recibe la noticia ahora y la guarda. Los lectores no ven nada de ella antes de su hora; entonces aparece por sí sola, aunque Galley esté cerrado.',
  time: 'Día y hora',
  zone: 'Zona horaria',
  schedule: 'Programar',
  move: 'Cambiar la hora',
  leave: 'Dejarla como está',
  here: (time) => `Aquí son las ${time}.`,
  gap: (time) =>
    `Allí los relojes se adelantan y esta hora no llega a existir. En su lugar muestran ${time}.`,
  useInstead: 'Usar esa',
  twice: 'Allí los relojes se atrasan y esta hora llega dos veces.',
  which: 'Cuál de las dos',
  first: (offset) => `La primera (${offset})`,
  second: (offset) => `La segunda (${offset})`,
  over: 'Esta hora ya pasó. Elija una posterior.',
  beforeEmbargo: (time) => `El embargo termina el ${time}. Elija esa hora o una posterior.`,
  noTime: 'Elija un día y una hora.',
  noZone: 'Elija una zona horaria.',
  ways: {
    schedule: 'Programar…',
    change: 'Cambiar la hora…',
    now: 'Publicar ahora',
    takeBack: 'Retirar la programación',
    atEmbargo: 'Publicar cuando termine el embargo',
  },
  commands: {
    schedule: 'Programar…',
    now: 'Publicar ahora',
    takeBack: 'Retirar la programación',
  },
  embargoUntil: (time) => `La noticia está embargada hasta ${time}.`,
  held: (time) =>
    `El sitio guarda esta noticia hasta ${time}. Antes los lectores no ven nada de ella.`,
  heldEdited: (time) =>
    `El sitio guarda una versión anterior de esta noticia hasta ${time}. Lo editado desde entonces solo está aquí: publíquelo para cambiar lo guardado.`,
  line: (time) => `Programada para ${time}`,
  lineEdited: (time) => `Programada para ${time} · editada después`,
  scheduled: (time) => `La noticia sale el ${time}.`,
  takenBack: 'Programación retirada: el sitio no da la noticia a nadie.',
  notScheduled: (why) => `No programada. ${why}`,
  mark: (time) => `Embargada hasta ${time}. No publicar.`,
};
