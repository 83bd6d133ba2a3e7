import { type ClipboardEvent, type DragEvent, useState } from 'react';
import { emptyFigureUnder, galleryUnder } from '../figure/find-figure';
import type { OpenCanvas } from '../open-canvas';
import { bringsFiles, type DropGap, gapUnder, picturesIn } from './brought-files';

/**
 * Takes picture files that are dropped or pasted anywhere on a canvas, before the editors see them.
 * Gives the handlers of the canvas, and the gap to be shown while files are dragged over it.
 */
export function useBroughtFiles(canvas: OpenCanvas | null, sheet: HTMLElement | null) {
  const [gap, setGap] = useState<DropGap | null>(null);
  const view = canvas?.handle.isEditable ? canvas.handle.editors.body.view : null;

  /** Files belong to us even where they cannot be put in: the window would open them instead. */
  const take = (event: DragEvent): boolean => {
    if (view?.dragging || !bringsFiles(event.dataTransfer)) return false;
    event.preventDefault();
    event.stopPropagation();
    return view !== null && sheet !== null;
  };
  return {
    gap,
    handlers: {
      onDragOverCapture(event: DragEvent) {
        if (!take(event) || !view || !sheet) return;
        event.dataTransfer.dropEffect = 'copy';
        const isTaken = (emptyFigureUnder(event.target) ?? galleryUnder(event.target)) !== null;
        const next = isTaken ? null : gapUnder(view, sheet, event.clientY);
        setGap((last) => (last?.top === next?.top ? last : next));
      },
      onDragLeave(event: DragEvent) {
        const { relatedTarget } = event;
        const isInside =
          relatedTarget instanceof Node && event.currentTarget.contains(relatedTarget);
        if (!isInside) setGap(null);
      },
      onDropCapture(event: DragEvent) {
        setGap(null);
        if (!take(event) || !view || !sheet) return;
        const files = [...event.dataTransfer.files];
        const figure = emptyFigureUnder(event.target);
        const gallery = galleryUnder(event.target);
        if (figure) canvas?.pictures?.fill(figure, files);
        else if (gallery) canvas?.pictures?.addToGallery(gallery, files);
        else canvas?.pictures?.add(files, gapUnder(view, sheet, event.clientY).index);
      },
      onPasteCapture(event: ClipboardEvent) {
        const files = picturesIn(event.clipboardData);
        if (files.length === 0 || !canvas?.pictures) return;
        event.preventDefault();
        event.stopPropagation();
        canvas.pictures.paste(files);
      },
    },
  };
}
