import { HEADING_LEVELS, heading } from '@shared/story/schema/heading';
import { textblockTypeInputRule } from '@tiptap/core';
import { nodeFromSpec } from '../from-spec';

export const headingNode = nodeFromSpec(heading, {
  addKeyboardShortcuts() {
    return Object.fromEntries(
      HEADING_LEVELS.map((level) => [
        `Mod-Alt-${level}`,
        () => this.editor.commands.toggleNode('heading', 'paragraph', { level }),
      ]),
    );
  },
  addInputRules() {
    return HEADING_LEVELS.map((level) =>
      textblockTypeInputRule({
        find: new RegExp(`^#{${level}}\\s$`),
        type: this.type,
        getAttributes: { level },
      }),
    );
  },
});
