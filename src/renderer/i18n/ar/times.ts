import type { Words } from '../en';

export const times: Words['times'] = {
  now: 'الآن',
  today: 'اليوم',
  yesterday: 'أمس',
  dayAndHour: (day, hour) => `${day}، ${hour}`,
  inZone: (time, zone) => `${time} (${zone})`,
  seconds: (number) => `${number} ث`,
  minutes: (number) => `${number} د`,
  hours: (number) => `${number} س`,
};
