import type { MediaReference } from '../../story/blocks';
import { CROP_NAMES, type Crops, pointOf } from '../../story/crops';
import { IMAGE_TYPES } from '../../story/schema/figure';
import type { Tag } from './tree';

/** The picture that a tag of Galley's own public page names (`page/picture-data.ts`); null where none is named rightly. */
export function ownMedia({ attributes }: Tag): MediaReference | null {
  const sha256 = attributes['data-media'] ?? '';
  const mime = IMAGE_TYPES.find((type) => type === attributes['data-mime']);
  const [width = 0, height = 0] = [attributes['data-width'], attributes['data-height']].map(Number);
  const focal = pointOf(attributes['data-focal']);
  const isSize = [width, height].every((size) => Number.isInteger(size) && size > 0);
  if (!/^[0-9a-f]{64}$/.test(sha256) || !mime || !focal || !isSize) return null;
  const crops: Crops = {};
  for (const name of CROP_NAMES) {
    const point = pointOf(attributes[`data-crop-${name}`]);
    if (point) crops[name] = point;
  }
  const hasCrops = Object.keys(crops).length > 0;
  return { ...{ sha256, mime, width, height, focal }, ...(hasCrops && { crops }) };
}
