import { link } from '@shared/story/schema/marks';
import { Plugin } from '@tiptap/pm/state';
import { markFromSpec } from '../from-spec';

type LinkOptions = {
  /** Asks the editor for the address. */
  onEdit: () => void;
  /** Opens an address outside of Galley. */
  onOpen: (href: string) => void;
};

export const linkMark = ({ onEdit, onOpen }: LinkOptions) =>
  markFromSpec(link, {
    addKeyboardShortcuts() {
      return {
        'Mod-Shift-k': () => {
          onEdit();
          return true;
        },
      };
    },
    addProseMirrorPlugins() {
      return [
        new Plugin({
          props: {
            handleClick(view, pos, event) {
              if (!event.ctrlKey && !event.metaKey) return false;
              const mark = view.state.doc
                .resolve(pos)
                .marks()
                .find(({ type }) => type.name === 'link');
              if (!mark) return false;
              onOpen(String(mark.attrs.href));
              return true;
            },
            /** An address pasted over selected words makes them a link. */
            handlePaste(view, event) {
              const { state } = view;
              const { empty, $from, $to, from, to } = state.selection;
              const address = event.clipboardData?.getData('text/plain').trim() ?? '';
              if (empty || !$from.sameParent($to) || !/^https?:\/\/\S+$/i.test(address))
                return false;
              const mark = state.schema.marks.link?.create({ href: address });
              if (!mark || !$from.parent.type.allowsMarkType(mark.type)) return false;
              view.dispatch(state.tr.addMark(from, to, mark));
              return true;
            },
          },
        }),
      ];
    },
  });
