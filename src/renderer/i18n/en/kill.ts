/** The question before a story is killed. */
export const kill = {
  title: 'Kill this story',
  note: 'Its page then says that the story is gone, and it is listed nowhere any more. Here it stays, marked as killed, with all of its history. Publishing it again brings it back at the same address.',
  titleAt: (site: string) => `Kill this story on ${site}`,
  noteAt: 'Its page there then says that the story is gone. Other sites keep it.',
  why: 'Why',
  whyHint: 'For the newsroom; readers do not see it',
  leave: 'Leave it as it is',
  kill: 'Kill',
  isKilled: 'Killed. Publishing it again brings it back at the same address.',
};
