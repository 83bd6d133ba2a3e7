import { blockquote } from '@shared/story/schema/blockquote';
import { wrappingInputRule } from '@tiptap/core';
import { nodeFromSpec } from '../from-spec';

export const blockquoteNode = nodeFromSpec(blockquote, {
  addKeyboardShortcuts() {
    return { 'Mod-Shift-9': () => this.editor.commands.toggleWrap('blockquote') };
  },
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type })];
  },
});
