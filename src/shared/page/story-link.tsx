import type { ReactNode } from 'react';
import type { PublicLink } from '../publish/public-story';
import type { PageLinks } from './links';

/** Where a link leads and the headline it shows: the one of today, when it leads to a story of the site. */
export function resolveLink(
  link: PublicLink,
  links: PageLinks,
): { href: string; headline: string } | null {
  if (link.storyId !== undefined) return links.story(link.storyId);
  if (link.href === undefined) return null;
  return { href: link.href, headline: link.headline || link.href };
}

/** "Read more: …" inside a text; nothing when it leads nowhere. */
export function ReadMore({
  link,
  words,
  links,
}: {
  link: PublicLink;
  words: string;
  links: PageLinks;
}): ReactNode {
  const target = resolveLink(link, links);
  return (
    target && (
      <p className="read-more" data-part="read-more" data-story={link.storyId}>
        <span className="label">{words}:</span> <a href={target.href}>{target.headline}</a>
      </p>
    )
  );
}
