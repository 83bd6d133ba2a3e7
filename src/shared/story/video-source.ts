/** Who plays a video on the site, and by which name it is known there. */
export type VideoSource =
  | { provider: 'youtube'; id: string }
  /** Unlisted videos have a second name behind a slash. */
  | { provider: 'vimeo'; id: string }
  | { provider: 'file'; href: string };
export type VideoProvider = VideoSource['provider'];

export const YOUTUBE_ID = /^[\w-]{11}$/;
export const VIMEO_ID = /^\d{1,15}(?:\/[\da-f]{6,32})?$/;

/** Files that browsers play by themselves. Over https, since a page that came so loads nothing less. */
export const isVideoFile = (href: unknown): href is string =>
  typeof href === 'string' &&
  href.length <= 2000 &&
  /^https:\/\/[^\s?#]+\.(?:mp4|m4v|webm)(?:\?[^\s#]*)?$/i.test(href);

/** The video behind an address as people paste it; null for an address of anything else. */
export function videoSource(address: unknown): VideoSource | null {
  if (typeof address !== 'string') return null;
  const url = webUrl(address.trim());
  if (!url) return null;
  const host = url.hostname.replace(/^(?:www|m|music)\./, '');
  const parts = url.pathname.split('/').filter(Boolean);
  if (host === 'youtu.be') return youtube(parts[0]);
  if (host === 'youtube.com' || host === 'youtube-nocookie.com') {
    const isPath = ['embed', 'shorts', 'live', 'v'].includes(parts[0] ?? '');
    return youtube(isPath ? parts[1] : (url.searchParams.get('v') ?? undefined));
  }
  if (host === 'vimeo.com' || host === 'player.vimeo.com') return vimeo(parts, url.searchParams);
  return isVideoFile(url.href) ? { provider: 'file', href: url.href } : null;
}

/** The address under which a video is known to everyone: `videoSource` gives the same source for it. */
export function addressOfVideo(source: VideoSource): string {
  switch (source.provider) {
    case 'youtube':
      return `https://www.youtube.com/watch?v=${source.id}`;
    case 'vimeo':
      return `https://vimeo.com/${source.id}`;
    case 'file':
      return source.href;
  }
}

function webUrl(address: string): URL | null {
  const withScheme = /^[a-z][a-z\d+.-]*:/i.test(address) ? address : `https://${address}`;
  try {
    const url = new URL(withScheme);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
  } catch {
    return null;
  }
}

const youtube = (id = ''): VideoSource | null =>
  YOUTUBE_ID.test(id) ? { provider: 'youtube', id } : null;

/** `vimeo.com/1`, `vimeo.com/1/hash`, `vimeo.com/channels/staff/1`, `player.vimeo.com/video/1?h=hash`. */
function vimeo(parts: readonly string[], search: URLSearchParams): VideoSource | null {
  const at = parts.findIndex((part) => /^\d+$/.test(part));
  const hash = parts[at + 1] ?? search.get('h');
  const id = hash ? `${parts[at]}/${hash}` : (parts[at] ?? '');
  return VIMEO_ID.test(id) ? { provider: 'vimeo', id } : null;
}
