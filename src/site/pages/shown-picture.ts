import { cropSize } from '@shared/page/renditions';
import type { CropName } from '@shared/story/crops';
import type { PageParts } from './answer-page';

/** A picture as programs are told of it: an absolute address, and its size in px. */
export type ShownPicture = { url: string; width: number; height: number };

type Picture = { sha256: string; width: number; height: number };

/** A picture in the shapes that search engines ask for, widest first; else as it was put. */
export function shownInShapes(
  picture: Picture,
  { links, publicUrl }: PageParts,
): [ShownPicture, ...ShownPicture[]] {
  const { crop } = links;
  const { sha256, width, height } = picture;
  if (!crop) return [{ url: publicUrl(links.media(sha256)), width, height }];
  const shape = (name: CropName): ShownPicture => ({
    url: publicUrl(crop(sha256, name)),
    ...cropSize(picture, name),
  });
  return [shape('16x9'), shape('4x3'), shape('1x1')];
}
