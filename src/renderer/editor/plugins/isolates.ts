import { isolatesIn } from '@shared/language/isolates';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

const key = new PluginKey<DecorationSet>('isolates');

/** Shows addresses, hashtags and the like from left to right, also in a text from right to left. */
export const isolates = Extension.create({
  name: 'isolates',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, { doc }) => DecorationSet.create(doc, isolatesOf(doc, 0, doc.content.size)),
        apply(tr, shown) {
          if (!tr.docChanged) return shown;
          // What comes from outside replaces the whole document.
          if (tr.getMeta(ySyncPluginKey)?.isChangeOrigin) {
            return DecorationSet.create(tr.doc, isolatesOf(tr.doc, 0, tr.doc.content.size));
          }
          return anew(shown.map(tr.mapping, tr.doc), tr);
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

/** Looks again at the texts that an edit touched. */
function anew(shown: DecorationSet, { doc, mapping }: Transaction): DecorationSet {
  let set = shown;
  mapping.maps.forEach((map, step) => {
    map.forEach((_from, _to, start, end) => {
      const rest = mapping.slice(step + 1);
      const from = doc.resolve(rest.map(start, -1));
      const to = doc.resolve(rest.map(end, 1));
      const [first, last] = [from.start(from.depth), to.end(to.depth)];
      set = set.remove(set.find(first, last)).add(doc, isolatesOf(doc, first, last));
    });
  });
  return set;
}

function isolatesOf(doc: Node, first: number, last: number): Decoration[] {
  const found: Decoration[] = [];
  doc.nodesBetween(first, last, (node, pos) => {
    if (!node.isTextblock) return true;
    // Each of what is no text counts as one character, so that offsets are places.
    const text = node.textBetween(0, node.content.size, undefined, '\ufffc');
    for (const { from, to } of isolatesIn(text)) {
      found.push(Decoration.inline(pos + 1 + from, pos + 1 + to, { nodeName: 'bdi', dir: 'ltr' }));
    }
    return false;
  });
  return found;
}
