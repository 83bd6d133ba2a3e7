import { Extension } from '@tiptap/core';
import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { isInField } from '../fields/field-keys';
import { depthOfCell } from '../table/table-commands';
import { pictureOfAddress } from './picture-of-address';
import { cleanText, plainHtml } from './plain-html';
import { validSlice } from './valid-slice';

type PastedContentOptions = {
  /** Takes the pictures whose bytes came with a paste. */
  onPictures: (files: File[]) => void;
  /** Says that some pictures only had an address. */
  onLostPictures: (count: number) => void;
};

/** What is pasted or dropped into the body comes as plain, valid content; its pictures as files. */
export const pastedContent = ({ onPictures, onLostPictures }: PastedContentOptions) =>
  Extension.create({
    name: 'pastedContent',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          transformPastedHTML(html, view) {
            if (html.includes('data-pm-slice')) return html;
            const plain = plainHtml(html);
            // Behind the paste itself, which is still to be put in.
            setTimeout(() => {
              if (view.isDestroyed) return;
              const files = plain.pictures.flatMap(pictureOfAddress);
              if (files.length > 0) onPictures(files);
              const lost = plain.lost + plain.pictures.length - files.length;
              if (lost > 0) onLostPictures(lost);
            });
            return plain.html;
          },
          transformPastedText: cleanText,
          transformPasted(slice, view) {
            const valid = validSlice(slice);
            return isInLine(view.state.selection.$from) ? lineOf(valid) : valid;
          },
        },
      }),
    ],
  });

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
