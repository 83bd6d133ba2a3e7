import { incomingHtml, incomingLines, incomingText } from '@shared/incoming';
import type { Incoming, IncomingPicture } from '@shared/incoming/incoming';
import { withoutPictures } from '@shared/incoming/left';
import type { EditionId } from '@shared/story/vocabulary';
import { Extension } from '@tiptap/core';
import { Fragment, type Node, type ResolvedPos, type Schema, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isInField } from '../fields/field-keys';
import { depthOfCell } from '../table/table-commands';
import { nodesOf } from './nodes-of';
import { validSlice } from './valid-slice';

type PastedContentOptions = {
  /** The language of the story, whose typography the text gets. */
  edition: () => EditionId;
  /** Gets the pictures of a paste; their figures stand in the document by then, or were left out. */
  onPictures: (pictures: PastedPicture[]) => void;
  /** Says that some pictures are on another machine, or nowhere. */
  onLostPictures: (count: number) => void;
};

/** A picture of a paste, and the figure that was made for it. */
export type PastedPicture = IncomingPicture & { node: Node };

/** What is pasted or dropped into the body comes as plain, valid content. */
export const pastedContent = (options: PastedContentOptions) =>
  Extension.create({
    name: 'pastedContent',
    addProseMirrorPlugins() {
      const { schema } = this.editor;
      /** What HTML said, until ProseMirror asks for the slice that it makes of it. */
      let read: Slice | null = null;
      return [
        new Plugin({
          props: {
            transformPastedHTML(html) {
              if (html.includes('data-pm-slice')) return html;
              read = sliceOf(schema, incomingHtml(html, options.edition()), options);
              return '';
            },
            clipboardTextParser(text, _context, isPlain) {
              const incoming = (isPlain ? incomingLines : incomingText)(text, options.edition());
              return sliceOf(schema, incoming, options);
            },
            transformPasted(slice, view, isText) {
              const pasted = read ?? (isText ? slice : validSlice(slice));
              read = null;
              return isPastedInLine(view) ? lineOf(pasted) : pasted;
            },
          },
        }),
      ];
    },
  });

/** What came as a slice. Its pictures are told of behind the paste itself, which is still to be put in. */
function sliceOf(schema: Schema, incoming: Incoming, options: PastedContentOptions): Slice {
  const lost = new Set(incoming.pictures.filter(({ source }) => 'lost' in source));
  const { blocks, pictures } = withoutPictures(incoming, lost);
  const { content, figures } = nodesOf(schema, blocks);
  const pasted = pictures.flatMap((picture) => {
    const node = figures.get(picture.figure);
    return node ? [{ ...picture, node }] : [];
  });
  setTimeout(() => {
    if (lost.size > 0) options.onLostPictures(lost.size);
    if (pasted.length > 0) options.onPictures(pasted);
  });
  return Slice.maxOpen(content, false);
}

/** What is dragged goes where it is dropped, wherever the caret is. */
const isPastedInLine = ({ dragging, state }: EditorView): boolean =>
  dragging === null && isInLine(state.selection.$from);

/** In a field or a cell, which hold one line. */
const isInLine = ($pos: ResolvedPos): boolean => isInField($pos) || depthOfCell($pos) !== null;

/** A slice as one line of text with its marks, for a field that holds no blocks. */
function lineOf(slice: Slice): Slice {
  const pieces: Node[] = [];
  slice.content.descendants((node) => {
    if (!node.isTextblock) return true;
    const { schema } = node.type;
    if (pieces.length > 0 && node.content.size > 0) pieces.push(schema.text(' '));
    node.forEach((text) => {
      pieces.push(text);
    });
    return false;
  });
  if (pieces.length > 0) return new Slice(Fragment.from(pieces), 0, 0);
  const inline = slice.content.firstChild?.isInline ? slice.content : Fragment.empty;
  return new Slice(inline, 0, 0);
}
