import { createHash } from 'node:crypto';
import interLatinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?inline';
import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import interCss from '@fontsource-variable/inter/wght.css?raw';
import naskhArabic from '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2?inline';
import naskhCss from '@fontsource-variable/noto-naskh-arabic/wght.css?raw';
import sansArabic from '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2?inline';
import sansArabicCss from '@fontsource-variable/noto-sans-arabic/wght.css?raw';
import serifLatinExt from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-opsz-normal.woff2?inline';
import serifLatinItalic from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-italic.woff2?inline';
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?inline';
import serifCss from '@fontsource-variable/source-serif-4/opsz.css?raw';
import serifItalicCss from '@fontsource-variable/source-serif-4/opsz-italic.css?raw';
import type { EditionId } from '@shared/story/vocabulary';

/** A font file of the site. Its address changes with its bytes, so it can be kept for good. */
export type Font = { path: string; bytes: Buffer };

/** The scripts of the editions; others fall back on the reader's own fonts. */
const FILES = {
  'inter-latin-wght-normal.woff2': interLatin,
  'inter-latin-ext-wght-normal.woff2': interLatinExt,
  'source-serif-4-latin-opsz-normal.woff2': serifLatin,
  'source-serif-4-latin-opsz-italic.woff2': serifLatinItalic,
  'source-serif-4-latin-ext-opsz-normal.woff2': serifLatinExt,
  'noto-naskh-arabic-arabic-wght-normal.woff2': naskhArabic,
  'noto-sans-arabic-arabic-wght-normal.woff2': sansArabic,
};

type FileName = keyof typeof FILES;

/**
 * What the first screen of an edition is set in, asked for before the style sheet is read. Names and
 * other editions are in Latin letters on Arabic pages too.
 */
const LATIN: FileName[] = [
  'source-serif-4-latin-opsz-normal.woff2',
  'inter-latin-wght-normal.woff2',
];
const ARABIC: FileName[] = [
  'noto-naskh-arabic-arabic-wght-normal.woff2',
  'noto-sans-arabic-arabic-wght-normal.woff2',
];

const FONTS = new Map<string, Font>(
  Object.entries(FILES).map(([name, dataAddress]) => {
    const bytes = Buffer.from(dataAddress.slice(dataAddress.indexOf(',') + 1), 'base64');
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    return [name, { path: `/fonts/${hash}/${name}`, bytes }];
  }),
);

export const fontAt = (path: string): Font | null =>
  [...FONTS.values()].find((font) => font.path === path) ?? null;

export const fontsNeededFirst = (edition: EditionId): string[] =>
  [...(edition === 'ar' ? ARABIC : []), ...LATIN].flatMap((name) => FONTS.get(name)?.path ?? []);

/**
 * The @font-face rules of the files above, taken from the font packages. All are `optional`: when one is
 * late, the next page has it, and no line of this one moves.
 */
export const fontFaces: string = [interCss, serifCss, serifItalicCss, naskhCss, sansArabicCss]
  .flatMap((css) => css.match(/@font-face\s*\{[^}]*\}/g) ?? [])
  .flatMap((face) => {
    const name = /url\(\.\/files\/([^)]+)\)/.exec(face)?.[1] ?? '';
    const font = FONTS.get(name);
    if (!font) return [];
    return face
      .replace(`./files/${name}`, font.path)
      .replace(/font-display:\s*\w+/, 'font-display: optional');
  })
  .join('\n');
