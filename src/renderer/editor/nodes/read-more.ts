import { readMore } from '@shared/story/schema/read-more';
import { NodeSelection } from '@tiptap/pm/state';
import { nodeFromSpec } from '../from-spec';
import { type ReadMoreOptions, readMoreView } from '../read-more/read-more-view';

export const readMoreNode = (options: ReadMoreOptions) =>
  nodeFromSpec(readMore, {
    addNodeView: () => readMoreView(options),
    addKeyboardShortcuts() {
      const { editor } = this;
      /** Asks where the selected line shall lead. */
      const change = () => {
        const { selection } = editor.state;
        if (!(selection instanceof NodeSelection)) return false;
        if (selection.node.type.name !== 'readMore') return false;
        const { from } = selection;
        options.onEdit(() => from);
        return true;
      };
      return { 'Mod-Enter': change };
    },
  });
