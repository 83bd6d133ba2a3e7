import { gallery } from '@shared/story/schema/gallery';
import { nodeFromSpec } from '../from-spec';
import { galleryKeys } from '../gallery/gallery-keys';
import { galleryView } from '../gallery/gallery-view';
import type { PictureOptions } from '../pictures/intake';

/** A gallery, as a node of the body; its pictures are the body's figures. */
export const galleryNode = (options: PictureOptions) =>
  nodeFromSpec(gallery, {
    // Between its pictures nothing can be written.
    allowGapCursor: false,
    addNodeView: () => galleryView(options),
    addKeyboardShortcuts() {
      return galleryKeys(this.editor);
    },
  });
