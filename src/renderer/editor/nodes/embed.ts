import { embed, embedDescription, embedTitle } from '@shared/story/schema/embed';
import type { Node } from '@tiptap/core';
import { words } from '../../i18n';
import { type EmbedOptions, embedView } from '../embed/embed-view';
import { pastedAddress } from '../embed/pasted-address';
import { fieldView } from '../fields/field-view';
import { nodeFromSpec } from '../from-spec';

/** An embed with what it says in words, as nodes of the body. */
export const embedNodes = (options: EmbedOptions): Node[] => [
  nodeFromSpec(embed, {
    allowGapCursor: false,
    addNodeView: () => embedView(options),
    addProseMirrorPlugins: () => [pastedAddress],
  }),
  nodeFromSpec(embedTitle, {
    addNodeView: () =>
      fieldView({ label: words.blocks.embed.title, hint: words.blocks.embed.titleHint }),
  }),
  nodeFromSpec(embedDescription, {
    addNodeView: () =>
      fieldView({
        label: words.blocks.embed.description,
        hint: words.blocks.embed.descriptionHint,
      }),
  }),
];
