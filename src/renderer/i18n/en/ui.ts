/** What controls of every kind say. */
export const ui = {
  /** Between the members of a list. */
  comma: ', ',
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss',
  alerts: 'Alerts',
  notices: 'Notices',
  tryAgain: 'Try again',
  untitled: 'Untitled story',
  suggestions: (label: string) => `${label}: suggestions`,
};
