import { italic } from '@shared/story/schema/marks';
import { markFromSpec } from '../from-spec';

export const italicMark = markFromSpec(italic, {
  addKeyboardShortcuts() {
    return { 'Mod-i': () => this.editor.commands.toggleMark('italic') };
  },
});
