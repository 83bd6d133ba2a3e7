import { words } from '../i18n';
import type { Zoom } from '../writing-room/use-zoom';
import { command, type Loose } from './command';

/** What the window can do with the room around the text. */
export type RoomActions = {
  toggleFocus: () => void;
  toggleDimming: () => void;
  toggleOutline: () => void;
  zoom: Zoom;
};

export const roomCommands = (room: RoomActions, hasCanvas: boolean): Loose[] => [
  command('focus-mode', words.actions.focusMode, 'Mod+Shift+F', hasCanvas, room.toggleFocus),
  command('focus-paragraph', words.actions.focusParagraph, null, hasCanvas, room.toggleDimming),
  command('outline', words.actions.outline, 'Mod+Shift+O', hasCanvas, room.toggleOutline),
  command('zoom-in', words.actions.zoomIn, 'Mod+Plus', true, room.zoom.larger),
  command('zoom-out', words.actions.zoomOut, 'Mod+-', true, room.zoom.smaller),
  command('zoom-reset', words.actions.zoomReset, 'Mod+0', room.zoom.size !== 1, room.zoom.usual),
];
