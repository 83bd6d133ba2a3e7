/** Two stories beside each other. */
export const split = {
  beside: 'Story beside',
  openBeside: 'Open beside',
  open: 'Open a story beside',
  swap: 'Swap the two stories',
  close: 'Close the story beside',
  /** By which the commands are found, too. */
  words: 'split view two stories compare columns',
  choose: 'Story to show beside',
  chooseHint: 'Choose a story…',
  noStory: 'No other story has these words.',
  empty: 'Choose a story to read here while you write, and to copy blocks from.',
  part: (part: string) => `${part} of the story beside`,
  keys: 'Arrow keys go from block to block, Enter copies a block to your story.',
  copy: (block: string) => `${block}: copy to my story, or drag it there`,
  copied: (block: string, words: string) =>
    words === '' ? `${block} copied.` : `${block} copied: “${words}”`,
  notCopied: (block: string) => `${block}: this cannot be copied to the open story.`,
};
