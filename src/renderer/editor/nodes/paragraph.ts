import { paragraph } from '@shared/story/schema/paragraph';
import { nodeFromSpec } from '../from-spec';

export const paragraphNode = nodeFromSpec(paragraph, {
  addKeyboardShortcuts() {
    return { 'Mod-Alt-0': () => this.editor.commands.setNode('paragraph') };
  },
});

/** The one line of a headline or a deck. */
export const lineNode = nodeFromSpec(paragraph);
