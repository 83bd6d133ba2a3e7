import { CROP_ATTRIBUTES, type CropName, type Point, pointText } from '@shared/story/crops';
import type { EditorView } from '@tiptap/pm/view';
import {
  type BlockActions,
  blockActions,
  nodeAt,
  type Place,
  setAttributes,
} from '../node-commands';
import type { PictureIntake } from '../pictures/intake';

/** What one can do with a figure; each does nothing once the figure is gone. */
export type FigureActions = BlockActions & {
  /** Puts a file's picture into the figure. */
  fill(file: File): void;
  /** Sets the point that stays in sight, for one shape or for all that have none of their own. */
  setFocalPoint(point: Point, crop: CropName | null): void;
  /** Has the focal point count for a shape again. */
  clearCrop(crop: CropName): void;
};

export function figureActions(
  view: EditorView,
  place: Place,
  intake: () => PictureIntake | null,
): FigureActions {
  const find = () => nodeAt(view, place, 'figure');
  return {
    ...blockActions(view, place, 'figure'),
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
  };
}

/** A focal point is kept to a thousandth. */
const share = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
