/** Times as lists and the status bar say them. */
export const times = {
  now: 'now',
  today: 'Today',
  yesterday: 'Yesterday',
  /** A short day and an hour. */
  dayAndHour: (day: string, hour: string) => `${day}, ${hour}`,
  /** A time on the clocks of another place. */
  inZone: (time: string, zone: string) => `${time} (${zone})`,
  seconds: (number: string) => `${number} s`,
  minutes: (number: string) => `${number} min`,
  hours: (number: string) => `${number} h`,
};
