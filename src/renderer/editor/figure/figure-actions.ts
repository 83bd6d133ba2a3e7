import { CROP_ATTRIBUTES, type CropName, type Point, pointText } from '@shared/story/crops';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { nodeAt, type Place, selectNode, setAttributes } from '../node-commands';
import type { PictureIntake } from '../pictures/intake';
import { moveBlock } from '../plugins/block-moves';

/** What one can do with a figure; each does nothing once the figure is gone. */
export type FigureActions = {
  select(): void;
  /** Puts a file's picture into the figure. */
  fill(file: File): void;
  /** Sets the point that stays in sight, for one shape or for all that have none of their own. */
  setFocalPoint(point: Point, crop: CropName | null): void;
  /** Has the focal point count for a shape again. */
  clearCrop(crop: CropName): void;
  move(direction: -1 | 1): void;
  remove(): void;
};

export function figureActions(
  view: EditorView,
  place: Place,
  intake: () => PictureIntake | null,
): FigureActions {
  const find = () => nodeAt(view, place, 'figure');
  return {
    select() {
      const found = find();
      if (found) selectNode(view, found.pos);
    },
    fill: (file) => void intake()?.fill(place, file),
    setFocalPoint({ x, y }, crop) {
      const found = find();
      const point = { x: share(x), y: share(y) };
      if (!found) return;
      if (crop === null) setAttributes(view, found, { focalX: point.x, focalY: point.y });
      else setAttributes(view, found, { [CROP_ATTRIBUTES[crop]]: pointText(point) });
    },
    clearCrop(crop) {
      const found = find();
      if (found) setAttributes(view, found, { [CROP_ATTRIBUTES[crop]]: null });
    },
    move(direction) {
      const found = find();
      if (!found) return;
      // The button goes with the figure and comes back anew: the keys stay with the figure itself.
      selectNode(view, found.pos);
      const moved = moveBlock(view.state, direction);
      if (moved) view.dispatch(moved.scrollIntoView());
    },
    remove() {
      const found = find();
      if (!found) return;
      const { tr } = view.state;
      tr.delete(found.pos, found.pos + found.node.nodeSize);
      tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(found.pos, tr.doc.content.size))));
      view.dispatch(tr.scrollIntoView());
      view.focus();
    },
  };
}

/** A focal point is kept to a thousandth. */
const share = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
