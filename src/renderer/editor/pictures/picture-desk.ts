import type { Editor } from '@tiptap/core';
import type * as Y from 'yjs';
import { emptyFigureAt, galleryAt, placeOfBlock } from '../figure/find-figure';
import { gapAt, positionForMedia, positionOfIndex } from './gap';
import type { PictureIntake } from './intake';

/** Decides where pictures go that are brought to a story. */
export type PictureDesk = {
  /** In front of the block at an index; without one the first picture leads, others follow the caret. */
  add(files: readonly File[], index?: number): void;
  /** The first into a figure on the page, the others behind it. */
  fill(figure: Element, files: readonly File[]): void;
  /** Behind the last picture of a gallery on the page. */
  addToGallery(gallery: Element, files: readonly File[]): void;
  /** Into the figure of the caret when that is still without a picture, or its gallery, else as others. */
  paste(files: readonly File[]): void;
};

/** @param hasCaret whether the body ever had the caret; until then, its end is where one writes */
export function pictureDesk(
  { view }: Editor,
  body: Y.XmlFragment,
  intake: PictureIntake,
  hasCaret: () => boolean,
): PictureDesk {
  const addAt = (files: readonly File[], pos: number): void => {
    void intake.add(files, gapAt(body, view.state.doc, pos));
  };
  const add = (files: readonly File[], index?: number): void => {
    const { state } = view;
    addAt(
      files,
      index === undefined ? positionForMedia(state, hasCaret()) : positionOfIndex(state.doc, index),
    );
  };
  const fill = (figure: Element, [first, ...others]: readonly File[]): void => {
    const place = placeOfBlock(view, figure);
    const pos = place();
    if (first) void intake.fill(place, first);
    const node = pos === undefined ? null : view.state.doc.nodeAt(pos);
    if (others.length > 0 && pos !== undefined && node) addAt(others, pos + node.nodeSize);
  };
  const addToGallery = (gallery: Element, files: readonly File[]): void => {
    void intake.addToGallery(placeOfBlock(view, gallery), files);
  };
  return {
    add,
    fill,
    addToGallery,
    paste(files) {
      const figure = emptyFigureAt(view);
      const gallery = galleryAt(view);
      if (figure) fill(figure, files);
      else if (gallery) addToGallery(gallery, files);
      else add(files);
    },
  };
}
