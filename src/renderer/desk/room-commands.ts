import { words } from '../i18n';
import { command, type Loose } from './command';

/** What the window can do with the room around the text. */
export type RoomActions = {
  toggleFocus: () => void;
  toggleDimming: () => void;
  toggleOutline: () => void;
};

export const roomCommands = (room: RoomActions, hasCanvas: boolean): Loose[] => [
  command('focus-mode', words.actions.focusMode, 'Mod+Shift+F', hasCanvas, room.toggleFocus),
  command('focus-paragraph', words.actions.focusParagraph, null, hasCanvas, room.toggleDimming),
  command('outline', words.actions.outline, 'Mod+Shift+O', hasCanvas, room.toggleOutline),
];
