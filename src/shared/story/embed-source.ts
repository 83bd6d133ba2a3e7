/** Whose post an embed shows. Of all other sites a card is shown, which loads nothing of theirs. */
export const EMBED_PROVIDERS = {
  youtube: 'YouTube',
  x: 'X',
  instagram: 'Instagram',
  telegram: 'Telegram',
} as const;
export type EmbedProvider = keyof typeof EMBED_PROVIDERS;

/** A post of a provider: where it is read, and what a page may frame of it. */
export type EmbedSource = { provider: EmbedProvider; page: string; frame: string };

/** Origins that a page with embeds has to be allowed to frame, and no others. */
export const FRAMED_ORIGINS = [
  ...['https://www.youtube-nocookie.com', 'https://platform.twitter.com'],
  ...['https://www.instagram.com', 'https://t.me'],
] as const;

/**
 * The post behind an address as people copy it; null for an address of anything else. What is made of
 * it holds only ids that were checked: nothing of the address itself gets into a frame.
 */
export function embedSource(address: unknown): EmbedSource | null {
  const url = httpsUrl(address);
  if (!url) return null;
  const host = url.hostname.replace(/^(?:www|m|mobile)\./, '');
  const parts = url.pathname.split('/').filter(Boolean);
  switch (host) {
    case 'youtu.be':
      return youtube(parts[0]);
    case 'youtube.com':
      return ['shorts', 'live', 'embed'].includes(parts[0] ?? '')
        ? youtube(parts[1])
        : youtube(url.searchParams.get('v') ?? '');
    case 'x.com':
    case 'twitter.com':
      return post(parts);
    case 'instagram.com':
      return instagram(parts);
    case 't.me':
      return telegram(parts[0] === 's' ? parts.slice(1) : parts);
    default:
      return null;
  }
}

/** Addresses that an embed may have: of a page over https, without a name and password in it. */
export const isEmbedAddress = (address: unknown): address is string => httpsUrl(address) !== null;

/** The site of an address, as readers know it: "example.org". */
export const siteOf = (address: string): string =>
  httpsUrl(address)?.hostname.replace(/^www\./, '') ?? '';

function httpsUrl(address: unknown): URL | null {
  if (typeof address !== 'string' || address.length > 2000 || !/^https:\/\/\S+$/i.test(address)) {
    return null;
  }
  try {
    const url = new URL(address);
    const isPlain = url.username === '' && url.password === '' && url.port === '';
    return url.protocol === 'https:' && isPlain && url.hostname.includes('.') ? url : null;
  } catch {
    return null;
  }
}

function youtube(id = ''): EmbedSource | null {
  if (!/^[\w-]{11}$/.test(id)) return null;
  return {
    provider: 'youtube',
    page: `https://www.youtube.com/watch?v=${id}`,
    frame: `https://www.youtube-nocookie.com/embed/${id}?rel=0`,
  };
}

/** `x.com/name/status/1`, `x.com/i/web/status/1` */
function post(parts: readonly string[]): EmbedSource | null {
  const at = parts.indexOf('status');
  const [name = '', id = ''] = [parts[at - 1], parts[at + 1]];
  if (at < 1 || at > 2 || !/^\w{1,15}$/.test(name) || !/^\d{1,20}$/.test(id)) return null;
  return {
    provider: 'x',
    page: `https://x.com/${name === 'web' ? 'i' : name}/status/${id}`,
    frame: `https://platform.twitter.com/embed/Tweet.html?id=${id}&dnt=true`,
  };
}

/** `instagram.com/p/Abc`, `/reel/Abc`, `/tv/Abc`, each with or without the name in front. */
function instagram(parts: readonly string[]): EmbedSource | null {
  const at = parts.findIndex((part) => part === 'p' || part === 'reel' || part === 'tv');
  const [kind = '', id = ''] = [parts[at], parts[at + 1]];
  if (at < 0 || at > 1 || !/^[\w-]{5,40}$/.test(id)) return null;
  const page = `https://www.instagram.com/${kind}/${id}/`;
  return { provider: 'instagram', page, frame: `${page}embed/captioned/` };
}

/** `t.me/channel/12` */
function telegram([channel = '', id = '']: readonly string[]): EmbedSource | null {
  if (!/^[a-z]\w{3,31}$/i.test(channel) || !/^\d{1,12}$/.test(id)) return null;
  const page = `https://t.me/${channel}/${id}`;
  return { provider: 'telegram', page, frame: `${page}?embed=1` };
}
