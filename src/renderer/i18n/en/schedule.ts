/** When a story is to be released, the desk's calendar, and the embargo. */
export const schedule = {
  title: 'Schedule this story',
  note: 'The site gets the story now and holds it. Readers see nothing of it before its time; then it is there by itself, also when Galley is closed.',
  time: 'Day and time',
  zone: 'Time zone',
  schedule: 'Schedule',
  move: 'Change the time',
  leave: 'Leave it as it is',
  /** The same instant on the clock of this computer. */
  here: (time: string) => `That is ${time} here.`,
  gap: (time: string) =>
    `Clocks there are set forward over this time, so it does not come. ${time} is what they show instead.`,
  useInstead: 'Use that',
  twice: 'Clocks there are set back over this time, so it comes twice.',
  which: 'Which of the two',
  first: (offset: string) => `The first (${offset})`,
  second: (offset: string) => `The second (${offset})`,
  over: 'This time is over. Choose a later one.',
  beforeEmbargo: (time: string) => `The embargo ends at ${time}. Choose that or a later time.`,
  noTime: 'Choose a day and a time.',
  noZone: 'Choose a time zone.',
  ways: {
    schedule: 'Schedule…',
    change: 'Change the time…',
    now: 'Publish now',
    takeBack: 'Take the schedule back',
    atEmbargo: 'Publish when the embargo ends',
  },
  commands: { schedule: 'Schedule…', now: 'Publish now', takeBack: 'Take the schedule back' },
  embargoUntil: (time: string) => `The story is embargoed until ${time}.`,
  held: (time: string) =>
    `The site holds this story until ${time}. Readers see nothing of it before.`,
  heldEdited: (time: string) =>
    `The site holds an earlier version of this story until ${time}. What was edited since is only here: publish it to change what is held.`,
  line: (time: string) => `Scheduled for ${time}`,
  lineEdited: (time: string) => `Scheduled for ${time} · edited since`,
  scheduled: (time: string) => `The story is released ${time}.`,
  takenBack: 'The schedule is taken back: the site gives the story to nobody.',
  notScheduled: (why: string) => `Not scheduled. ${why}`,
  /** On previews and proofs. */
  mark: (time: string) => `Embargoed until ${time}. Not for publication.`,
};
