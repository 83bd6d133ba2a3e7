import type { MediaReference } from '../story/blocks';
import { CROP_NAMES, pointText } from '../story/crops';

/**
 * What the desk knows of a picture beside what a page shows of it, for whoever pastes the page back into a
 * story (`incoming/html/own-media.ts`).
 */
export function pictureData(media: MediaReference): Record<string, string | number | undefined> {
  const { sha256, mime, width, height, focal, crops } = media;
  return {
    ...{ 'data-media': sha256, 'data-mime': mime, 'data-width': width, 'data-height': height },
    'data-focal': pointText(focal),
    ...Object.fromEntries(
      CROP_NAMES.map((name) => {
        const point = crops?.[name];
        return [`data-crop-${name}`, point ? pointText(point) : undefined];
      }),
    ),
  };
}
