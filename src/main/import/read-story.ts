import path from 'node:path';
import { readDocx } from './formats/docx';
import { charsetOf, readHtml } from './formats/html';
import { readMarkdown } from './formats/markdown';
import { readNewsmlG2 } from './formats/newsml-g2';
import { readNinjs } from './formats/ninjs';
import { readOdt } from './formats/odt';
import { readText } from './formats/text';
import { type ImportedStory, Unreadable } from './imported';
import { parseXml } from './xml';
import { openZip } from './zip';

/** What a file is at most, bytes. */
export const IMPORT_MAX_BYTES = 256 * 1024 * 1024;

/**
 * Reads a story from a file: what its bytes are counts, and its name only where they do not say it.
 * Throws `Unreadable` with the reason when it holds none.
 *
 * @param onShare how much of it is read, 0…1
 */
export async function readStory(
  name: string,
  bytes: Buffer,
  onShare: (share: number) => void = () => {},
): Promise<ImportedStory> {
  if (bytes.length === 0) throw new Unreadable('it is empty.');
  if (bytes.length > IMPORT_MAX_BYTES) throw new Unreadable('it is too large.');
  const story = await read(name, bytes, onShare);
  onShare(1);
  const { headline, body } = story;
  if (headline.trim() === '' && body.blocks.length === 0)
    throw new Unreadable('there is no text in it.');
  return headline.trim() === '' ? { ...story, headline: path.parse(name).name } : story;
}

async function read(
  name: string,
  bytes: Buffer,
  onShare: (share: number) => void,
): Promise<ImportedStory> {
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04') {
    const zip = await openZip(bytes);
    onShare(0.1);
    if (zip.has('word/document.xml')) return readDocx(zip, onShare);
    if (zip.has('content.xml') && zip.has('META-INF/manifest.xml')) return readOdt(zip, onShare);
    throw new Unreadable('it is neither a Word document nor an OpenDocument text.');
  }
  const known = OTHERS.find(([magic]) => bytes.subarray(0, magic.length).equals(magic));
  if (known) throw new Unreadable(known[1]);
  const text = textOfBytes(bytes);
  const beginning = text.slice(0, 4096).trimStart();
  const extension = path.extname(name).toLowerCase();
  if (/^<(!doctype html|html|head|body)\b/i.test(beginning) || /^\.x?html?$/.test(extension)) {
    return readHtml(text);
  }
  if (extension === '.xml' || beginning.startsWith('<?xml') || /^<(news|package)/.test(beginning)) {
    return readNewsmlG2(parseXml(text));
  }
  if (extension === '.json' || /^\{\s*"/.test(beginning)) return readNinjs(text);
  if (/^\.(md|markdown)$/.test(extension)) return readMarkdown(text);
  return readText(text);
}

/** Files that people choose, and why they give no story. */
const OTHERS: readonly (readonly [Buffer, string])[] = [
  [Buffer.from('%PDF'), 'it is a PDF. Copy its text and paste that.'],
  [Buffer.from('{\\rtf'), 'it is RTF. Save it as .docx or .odt and import that.'],
  [
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    'it is of an old Word (.doc). Save it as .docx and import that.',
  ],
  [Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'it is a picture. Drop it on a story.'],
  [Buffer.from([0xff, 0xd8, 0xff]), 'it is a picture. Drop it on a story.'],
];

/** Text by its byte order mark, by what HTML says of itself, as UTF-8, or as Windows writes it. */
function textOfBytes(bytes: Buffer): string {
  const [a, b] = bytes;
  const marked =
    a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null;
  const declared = marked ?? charsetOf(bytes);
  const text = decoded(bytes, 'utf-8', true) ?? decoded(bytes, declared ?? 'windows-1252', false);
  const chosen = marked ? decoded(bytes, marked, false) : text;
  if (chosen === null || /\0/.test(chosen.slice(0, 4096))) throw new Unreadable('it is no text.');
  return chosen;
}

function decoded(bytes: Buffer, encoding: string, isStrict: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: isStrict }).decode(bytes);
  } catch {
    return null;
  }
}
