import type { PictureSource } from '../incoming';
import { pictureAddress } from './addresses';
import { styleOf, type Tag } from './tree';

/** Signs of a page, counting pixels and the like are no pictures of a story, px. */
const SIGN_MAX_PX = 64;

/** Whether a tag shows a picture of the story. */
export function isPicture(tag: Tag): boolean {
  if (tag.name !== 'img' || sourcesOf(tag).length === 0) return false;
  return ['width', 'height'].every((name) => {
    const size = Number.parseFloat(tag.attributes[name] ?? (styleOf(tag, name) || 'NaN'));
    return Number.isNaN(size) || size >= SIGN_MAX_PX;
  });
}

/** Where the bytes of a picture are. Pages that load pictures late say so in another attribute. */
export function pictureSource(tag: Tag, base?: string): PictureSource {
  const sources = sourcesOf(tag);
  for (const source of sources) {
    const address = pictureAddress(source, base);
    if (address !== null) return { address };
    const inline = pictureIn(source);
    if (inline) return inline;
  }
  return { lost: sources[0]?.slice(0, 200) ?? '' };
}

const sourcesOf = ({ attributes }: Tag): string[] =>
  [attributes['data-src'], attributes['data-lazy-src'], attributes['data-original'], attributes.src]
    .map((source) => source?.trim() ?? '')
    .filter((source) => source !== '' && !PLACEHOLDER.test(source));

/** One pixel, or a drawing, that holds the place of a picture which is still to be loaded. */
const PLACEHOLDER = /^data:image\/(svg\+xml|gif;base64,R0lGODlhAQAB)|^about:/i;

const EXTENSIONS: Record<string, string> = { jpeg: 'jpg' };

/** The picture that a `data:` address holds (RFC 2397); null when it cannot be read. */
function pictureIn(address: string): { name: string; bytes: Uint8Array } | null {
  const [, kind, encoded] = /^data:image\/([a-z0-9.+-]+);base64,([\s\S]*)$/i.exec(address) ?? [];
  if (!kind || !encoded) return null;
  try {
    const bytes = Uint8Array.from(atob(encoded.replace(/\s|%0[ad]/gi, '')), (sign) =>
      sign.charCodeAt(0),
    );
    const type = kind.toLowerCase();
    return { name: `pasted picture.${EXTENSIONS[type] ?? type}`, bytes };
  } catch {
    return null;
  }
}
