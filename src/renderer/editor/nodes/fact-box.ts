import { boxTitle, factBox } from '@shared/story/schema/fact-box';
import type { Node } from '@tiptap/core';
import { words } from '../../i18n';
import { factBoxKeys } from '../fact-box/fact-box-keys';
import { factBoxView } from '../fact-box/fact-box-view';
import { fieldView } from '../fields/field-view';
import { nodeFromSpec } from '../from-spec';

/** A fact box with its title, as nodes of the body. */
export const factBoxNodes: Node[] = [
  nodeFromSpec(factBox, {
    addNodeView: () => factBoxView,
    addKeyboardShortcuts() {
      return factBoxKeys(this.editor);
    },
  }),
  nodeFromSpec(boxTitle, {
    addNodeView: () => fieldView({ label: words.canvas.box.title, hint: words.canvas.box.hint }),
  }),
];
