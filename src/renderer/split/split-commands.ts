import { command, type Loose } from '../desk/command';
import { words } from '../i18n';
import type { Split } from './use-split';

/** What is done with the story beside. */
export const splitCommands = (split: Split): Loose[] =>
  [
    command('open-beside', words.split.open, 'Mod+Alt+S', split.storyId !== null, split.choose),
    command(
      'swap-beside',
      words.split.swap,
      'Mod+Alt+X',
      split.isOpen && split.id !== null,
      split.swap,
    ),
    command('close-beside', words.split.close, null, split.isOpen, split.close),
  ].map((one) => ({ ...one, words: words.split.words }));
