import type { Words } from '../en';

export const times: Words['times'] = {
  now: 'ahora',
  today: 'Hoy',
  yesterday: 'Ayer',
  dayAndHour: (day, hour) => `${day}, ${hour}`,
  inZone: (time, zone) => `${time} (${zone})`,
  seconds: (number) => `${number} s`,
  minutes: (number) => `${number} min`,
  hours: (number) => `${number} h`,
};
