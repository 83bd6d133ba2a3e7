import { holdAnchors } from '@shared/story/translation/hold-anchors';
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/** Keeps with each text of an edition what it is the translation of, as part of the edit that would tear it off. */
export const anchors = Extension.create({
  name: 'anchors',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, before, { tr }) {
        const isOurs = transactions.every(
          (transaction) => transaction.getMeta(ySyncPluginKey)?.isChangeOrigin !== true,
        );
        if (!isOurs || !transactions.some(({ docChanged }) => docChanged)) return null;
        const maps = transactions.flatMap(({ mapping }) => mapping.maps);
        holdAnchors(tr, before.doc, new Mapping(maps));
        return tr.docChanged ? tr : null;
      },
    }),
  ],
});
