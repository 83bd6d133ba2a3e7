/** The question before a live story is taken off the site. */
export const withdraw = {
  title: 'Withdraw from the site',
  note: 'Its page then says that the story was withdrawn, and it is no longer listed anywhere. Here it becomes a draft again, with all of its history, and can be published anew.',
  why: 'Why',
  whyHint: 'For the newsroom; readers do not see it',
  leave: 'Leave it on the site',
  withdraw: 'Withdraw',
};
