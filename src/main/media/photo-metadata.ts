import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import ExifReader from 'exifreader';

/** What the photographer or the agency wrote into a picture. */
export type PhotoMetadata = { caption: string; credit: string; alternative: string };

/** Characters taken of each: what a site takes (shared/publish/public-story.ts), a page of caption. */
const LONGEST = { caption: 5000, credit: 300, alternative: 2000 };

const NOTHING: PhotoMetadata = { caption: '', credit: '', alternative: '' };

/**
 * Reads caption, credit and alternative text of a picture (IPTC Photo Metadata Standard):
 * XMP first, which newer programs write, then IPTC-IIM, then EXIF. Metadata that cannot be read
 * counts as none: the picture itself may be good.
 */
export function photoMetadata(bytes: Buffer): PhotoMetadata {
  let tags: ExifReader.ExpandedTags;
  try {
    const domParser = new DOMParser({ onError: onErrorStopParsing });
    tags = ExifReader.load(bytes, { expanded: true, domParser });
  } catch {
    return NOTHING;
  }
  const xmp = (name: string): string => words((tags.xmp as Tags | undefined)?.[name]);
  const iptc = (name: string): string => words((tags.iptc as Tags | undefined)?.[name]);
  const exif = (name: string): string => words((tags.exif as Tags | undefined)?.[name]);

  const byline = xmp('creator') || iptc('By-line') || exif('Artist');
  const source = xmp('Source') || iptc('Source');
  const credit =
    xmp('Credit') ||
    iptc('Credit') ||
    [byline, source].filter((part, index, all) => part && all.indexOf(part) === index).join(' / ');
  const caption = xmp('description') || iptc('Caption/Abstract') || exif('ImageDescription');
  return {
    caption: atMost(LONGEST.caption, caption),
    credit: atMost(LONGEST.credit, credit),
    alternative: atMost(LONGEST.alternative, xmp('AltTextAccessibility')),
  };
}

type Tags = Record<string, unknown>;

/** The words of a tag; several values are joined. XMP gives one text a language: the default one. */
function words(tag: unknown): string {
  if (Array.isArray(tag)) return tag.map(words).filter(Boolean).join(', ');
  if (typeof tag !== 'object' || tag === null) return '';
  const { description, value } = tag as { description?: unknown; value?: unknown };
  const inDefaultLanguage = languageAlternative(value);
  const text = inDefaultLanguage ?? (typeof description === 'string' ? description : '');
  // EXIF pads with NUL, cameras write placeholders of blanks, and old programs leave control characters.
  return text
    .replace(/\0/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** A text cut at a word. */
function atMost(length: number, text: string): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const words = cut.replace(/\s+\S*$/, '');
  return `${words || cut}…`;
}

/** rdf:Alt: entries with a language; x-default, else the first. Null when it is none. */
function languageAlternative(value: unknown): string | null {
  if (!Array.isArray(value)) return null;
  const entries = value as { value?: unknown; attributes?: Record<string, unknown> }[];
  if (!entries.some((entry) => entry?.attributes?.lang)) return null;
  const chosen = entries.find((entry) => entry.attributes?.lang === 'x-default') ?? entries[0];
  return typeof chosen?.value === 'string' ? chosen.value : null;
}
