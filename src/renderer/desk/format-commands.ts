import type { FormatId } from '../editor/toolbar/formatting';
import { BLOCK_TYPES } from '../editor/toolbar/toolbar-state';
import { words } from '../i18n';
import { command, type Loose } from './command';

const marksAndLists = (): { id: FormatId; label: string; keys: string }[] => [
  { id: 'bold', label: words.actions.bold, keys: 'Mod+B' },
  { id: 'italic', label: words.actions.italic, keys: 'Mod+I' },
  { id: 'superscript', label: words.blocks.superscript, keys: 'Mod+Alt+U' },
  { id: 'subscript', label: words.blocks.subscript, keys: 'Mod+Alt+D' },
  { id: 'bulletList', label: words.actions.list, keys: 'Mod+Shift+8' },
  { id: 'orderedList', label: words.actions.numbered, keys: 'Mod+Shift+7' },
];

/** What the toolbar does to the words and the block of the caret. */
export const formatCommands = (hasCanvas: boolean, format: (format: FormatId) => void): Loose[] =>
  [...BLOCK_TYPES, ...marksAndLists()].map(({ id, label, keys }) => {
    const name = words.actions.format(label.toLowerCase());
    return {
      ...command(`format-${id}`, name, keys, hasCanvas, () => format(id)),
      isInText: true,
    };
  });
