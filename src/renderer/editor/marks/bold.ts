import { bold } from '@shared/story/schema/marks';
import { markFromSpec } from '../from-spec';

export const boldMark = markFromSpec(bold, {
  addKeyboardShortcuts() {
    return { 'Mod-b': () => this.editor.commands.toggleMark('bold') };
  },
});
