import { typesetText } from '@shared/incoming/typography';
import type { EditionId } from '@shared/story/vocabulary';
import { Extension } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';

/** What is pasted or dropped into a headline or deck comes as one line of bare text, set as its language wants it. */
export const oneLine = (edition: () => EditionId) =>
  Extension.create({
    name: 'oneLine',
    addProseMirrorPlugins() {
      const { schema } = this.editor;
      return [
        new Plugin({
          props: {
            transformPasted(slice) {
              const text = typesetText(lineOfSlice(slice), edition());
              if (text === '') return Slice.empty;
              return new Slice(
                Fragment.from(schema.node('paragraph', null, schema.text(text))),
                1,
                1,
              );
            },
          },
        }),
      ];
    },
  });

/** All text of a slice, blocks and line breaks as single spaces. */
function lineOfSlice(slice: Slice): string {
  const parts: string[] = [];
  slice.content.descendants((node: Node) => {
    if (node.isText) parts.push(node.text ?? '');
    else if (node.isBlock) parts.push(' ');
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}
