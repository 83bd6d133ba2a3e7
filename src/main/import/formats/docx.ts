import { blocksIn } from '@shared/incoming/html/blocks';
import { parseHtml } from '@shared/incoming/html/tree';
import mammoth from 'mammoth';
import { headlineFromBody, type ImportedStory, storyOf } from '../imported';
import { lineAt, parseXml } from '../xml';
import type { Zip } from '../zip';

/** Styles of Word beside those that are known anyway; the headline is above the first level. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h3:fresh",
  "p[style-name='heading 1'] => h2:fresh",
  "p[style-name='heading 2'] => h3:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
];

/**
 * A document of Word. Tracked changes are taken as made, comments left out, footnotes put below the text.
 *
 * @param onShare how much of it is read, 0…1
 */
export async function readDocx(zip: Zip, onShare: (share: number) => void): Promise<ImportedStory> {
  const { value: html } = await mammoth.convertToHtml(
    { file: await mammothZip(zip) } as unknown as { buffer: Buffer },
    { styleMap: STYLES, externalFileAccess: false } as object,
  );
  onShare(0.6);
  const body = blocksIn(parseHtml(html));
  onShare(0.9);
  const core = zip.has(CORE) ? parseXml(await zip.text(CORE)) : undefined;
  const author = lineAt(core, 'creator');
  const story = headlineFromBody(storyOf(body, { authors: isPerson(author) ? [author] : [] }));
  return story.headline === '' ? { ...story, headline: lineAt(core, 'title') } : story;
}

const CORE = 'docProps/core.xml';

/** Programs write themselves, or nothing, where a person has no name. */
export const isPerson = (name: string): boolean =>
  name !== '' &&
  !/^(unknown|user|author|admin\w*|microsoft.*|libreoffice.*|python-docx)$/i.test(name);

/** The unpacked parts in the form in which mammoth reads them; its own reader knows no limits. */
async function mammothZip(zip: Zip): Promise<unknown> {
  return {
    exists: (name: string) => zip.has(name),
    async read(name: string, encoding?: string) {
      const bytes = await zip.read(name);
      if (encoding === 'base64') return bytes.toString('base64');
      if (!encoding) return bytes;
      const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
      // Office Open XML knows no document types (ECMA-376 part 2 §8).
      if (/<!DOCTYPE|<!ENTITY/i.test(text)) parseXml(text);
      return text;
    },
  };
}
