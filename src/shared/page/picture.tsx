import type { MediaReference } from '../story/blocks';
import { type CropName, cropPosition, focalIn } from '../story/crops';
import type { PageLinks } from './links';
import { offeredWidths } from './renditions';

/**
 * A picture at its own proportions, known before it has loaded. Where the style sheet crops it, the
 * focal point stays in sight; that point belongs to the picture and is not mirrored from right to left.
 *
 * Where the site has smaller renditions the browser takes the one that fits.
 *
 * @param sizes how wide the picture is on the page, in the form of the attribute `sizes` of HTML
 * @param eager for the one picture that is in sight at once
 */
export function Picture({
  media,
  alternative,
  links,
  sizes,
  eager = false,
  shape,
}: {
  media: Omit<MediaReference, 'mime'>;
  alternative: string;
  links: PageLinks;
  sizes: string;
  eager?: boolean;
  /** How the style sheet crops it, and which of the editor's crops that is nearest to. */
  shape?: { ratio: number; crop: CropName };
}) {
  const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
  const { x, y } = shape
    ? cropPosition(media, shape.ratio, focalIn(media, shape.crop))
    : media.focal;
  const { rendition } = links;
  const srcSet =
    rendition &&
    offeredWidths(media)
      .map(({ width, actual }) => `${rendition(media.sha256, width)} ${actual}w`)
      .join(', ');
  return (
    <img
      src={links.media(media.sha256)}
      {...(srcSet && { srcSet, sizes })}
      alt={alternative}
      width={media.width}
      height={media.height}
      style={{ objectPosition: `${percent(x)} ${percent(y)}` }}
      decoding="async"
      {...(eager ? { fetchPriority: 'high' as const } : { loading: 'lazy' as const })}
    />
  );
}
