import { rule } from '@shared/story/schema/rule';
import { InputRule } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { nodeFromSpec } from '../from-spec';

export const ruleNode = nodeFromSpec(rule, {
  addInputRules() {
    return [
      new InputRule({
        find: /^(?:---|—-)$/,
        handler: ({ state }) => {
          const { tr, schema } = state;
          const { $from } = tr.selection;
          if ($from.parent.type.name !== 'paragraph') return null;
          const start = $from.before();
          tr.replaceWith(start, $from.after(), [schema.node('rule'), schema.node('paragraph')]);
          tr.setSelection(TextSelection.create(tr.doc, start + 2));
          return undefined;
        },
      }),
    ];
  },
});
