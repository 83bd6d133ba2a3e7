import { position } from '@shared/story/schema/marks';
import { markFromSpec } from '../from-spec';

export const positionMark = markFromSpec(position, {
  addKeyboardShortcuts() {
    const toggle = (at: 'super' | 'sub') => () =>
      this.editor.commands.toggleMark('position', { at });
    return { 'Mod-Alt-u': toggle('super'), 'Mod-Alt-d': toggle('sub') };
  },
});
