/** The correction of a live story, which readers are told of. */
export const correct = {
  way: 'Correct…',
  title: 'Correct this story',
  note: 'The story goes out as it is here now, with this note for readers at its end. To change it without one, publish it as usual.',
  what: 'What was wrong',
  whatHint: 'An earlier version gave the wrong year for the opening of the bridge.',
  date: 'Date of the correction',
  leave: 'Not now',
  correct: 'Publish the correction',
  published: 'The correction is on its way.',
  list: 'Corrections',
  /** The note follows, shortened. */
  remove: (note: string) => `Remove the correction “${note}”`,
};
