import { BLOCK_ACTIONS, type BlockAction } from '../editor/canvas-handle';
import { words } from '../i18n';
import { command, type Loose } from './command';

const KEYS: Record<BlockAction, string> = {
  'move-block-up': 'Alt+ArrowUp',
  'move-block-down': 'Alt+ArrowDown',
  'duplicate-block': 'Alt+Shift+ArrowDown',
  'delete-block': 'Mod+Shift+Backspace',
  'block-menu': 'Mod+Alt+B',
};

/** What is done to the block of the caret as a whole. */
export const blockCommands = (hasCanvas: boolean, run: (action: BlockAction) => void): Loose[] =>
  BLOCK_ACTIONS.map((action) => ({
    ...command(action, words.blocks.commands[action], KEYS[action], hasCanvas, () => run(action)),
    isInText: true,
  }));
