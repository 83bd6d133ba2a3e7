import type { FormatId } from '../editor/toolbar/formatting';
import { BLOCK_TYPES, blockTypeName } from '../editor/toolbar/toolbar-state';
import { words } from '../i18n';
import { command, type Loose } from './command';

const shapes = (): { id: FormatId; label: string; keys: string }[] => [
  ...BLOCK_TYPES.map(({ id, keys }) => ({ id, keys, label: blockTypeName(id) })),
  { id: 'bold', label: words.canvas.bold, keys: 'Mod+B' },
  { id: 'italic', label: words.canvas.italic, keys: 'Mod+I' },
  { id: 'superscript', label: words.blocks.superscript, keys: 'Mod+Alt+U' },
  { id: 'subscript', label: words.blocks.subscript, keys: 'Mod+Alt+D' },
  { id: 'bulletList', label: words.insertables.bulletList.label, keys: 'Mod+Shift+8' },
  { id: 'orderedList', label: words.insertables.orderedList.label, keys: 'Mod+Shift+7' },
];

/** What the toolbar does to the words and the block of the caret. */
export const formatCommands = (hasCanvas: boolean, format: (format: FormatId) => void): Loose[] =>
  shapes().map(({ id, label, keys }) => {
    const name = words.actions.format(label.toLowerCase());
    return {
      ...command(`format-${id}`, name, keys, hasCanvas, () => format(id)),
      isInText: true,
    };
  });
