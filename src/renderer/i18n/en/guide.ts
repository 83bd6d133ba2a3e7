/** The guide of one screen, for who opens Galley for the first time. */
export const guide = {
  title: 'Welcome to Galley',
  intro: 'Six things to know. The rest you find as you go.',
  points: {
    write: {
      title: 'Write',
      text: 'Everything is on disk as you type, with or without a network. The status bar says “Saved” when it is.',
    },
    blocks: {
      title: 'Every block by a slash',
      text: 'Type “/” on an empty line for pictures, quotes, fact boxes and tables. Or paste: what it was stays, the dirt goes.',
    },
    keys: {
      title: 'Everything by a key',
      /** Two key combinations. */
      text: (palette: string, sheet: string) =>
        `${palette} finds every command and every story by name. ${sheet} shows all keys.`,
    },
    publish: {
      title: 'Check, then publish once',
      text: 'Send the story to the copy desk, mark it ready, publish. What goes out is whole, and it goes out once, even when the network fails.',
    },
    editions: {
      title: 'Three languages',
      text: 'Make an English, Arabic or Spanish edition of a story from the inspector. What changes in the original is marked in it.',
    },
    history: {
      title: 'Nothing is gone',
      text: 'The history has every past moment of a story. Bring one back, whole or in part.',
    },
  },
  begin: 'Begin a story',
  keysButton: 'See all keys',
  done: 'I know enough',
  /** Name of the command that shows it again. */
  command: 'Welcome to Galley: what to know first',
  commandWords: 'guide tour help begin',
};
