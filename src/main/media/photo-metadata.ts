import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import ExifReader from 'exifreader';

/** What the photographer or the agency wrote into a picture. */
export type PhotoMetadata = { caption: string; credit: string; alternative: string };

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
  return {
    caption: xmp('description') || iptc('Caption/Abstract') || exif('ImageDescription'),
    credit:
      xmp('Credit') ||
      iptc('Credit') ||
      [byline, source]
        .filter((part, index, all) => part && all.indexOf(part) === index)
        .join(' / '),
    alternative: xmp('AltTextAccessibility'),
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
  // EXIF pads with NUL and cameras write placeholders of blanks.
  return text.replace(/\0/g, '').replace(/\s+/g, ' ').trim();
}

/** rdf:Alt: entries with an `xml:lang`; x-default, else the first. Null when it is none. */
function languageAlternative(value: unknown): string | null {
  if (!Array.isArray(value)) return null;
  const entries = value as { value?: unknown; attributes?: Record<string, unknown> }[];
  if (!entries.some((entry) => entry?.attributes?.['xml:lang'])) return null;
  const chosen =
    entries.find((entry) => entry.attributes?.['xml:lang'] === 'x-default') ?? entries[0];
  return typeof chosen?.value === 'string' ? chosen.value : null;
}
