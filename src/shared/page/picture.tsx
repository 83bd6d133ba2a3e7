import type { MediaReference } from '../story/blocks';
import type { PageLinks } from './links';

/**
 * A picture at its own proportions, known before it has loaded. Where the style sheet crops it, the
 * focal point stays in sight; that point belongs to the picture and is not mirrored from right to left.
 *
 * @param eager for the one picture that is in sight at once
 */
export function Picture({
  media,
  alternative,
  links,
  eager = false,
}: {
  media: Omit<MediaReference, 'mime'>;
  alternative: string;
  links: PageLinks;
  eager?: boolean;
}) {
  const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
  return (
    <img
      src={links.media(media.sha256)}
      alt={alternative}
      width={media.width}
      height={media.height}
      style={{ objectPosition: `${percent(media.focal.x)} ${percent(media.focal.y)}` }}
      decoding="async"
      {...(eager ? { fetchPriority: 'high' as const } : { loading: 'lazy' as const })}
    />
  );
}
