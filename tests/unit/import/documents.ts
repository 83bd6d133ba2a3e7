import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';

/** A zip with these files. */
export async function zipped(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A document whose parts unpack to far more than they take in the file. */
export const bomb = (): Promise<Buffer> => {
  const zeros = Buffer.alloc(64 * 1024 * 1024);
  const parts = Array.from({ length: 9 }, (_, index): [string, Buffer] => [
    `word/${index}.xml`,
    zeros,
  ]);
  return zipped({ 'word/document.xml': '<w:document/>', ...Object.fromEntries(parts) });
};

/** A document of Word with so many pages, each with a heading and 500 words; made from one of LibreOffice. */
export async function manyPages(pages: number): Promise<Buffer> {
  const sample = path.resolve(import.meta.dirname, '../../corpus/files/report.docx');
  const zip = await fromBufferPromise(readFileSync(sample), { lazyEntries: true });
  const files: Record<string, Buffer> = {};
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    files[entry.fileName] = Buffer.concat(chunks);
  }
  const document = (files['word/document.xml'] as Buffer).toString('utf8');
  const paragraph = (style: string, text: string): string =>
    `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:rPr></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
  const sentence = 'The council met on Monday and spoke of the harbour for an hour. ';
  const body = Array.from({ length: pages }, (_, page) =>
    [
      paragraph('Heading1', `Page ${page + 1}`),
      ...Array.from({ length: 6 }, () => paragraph('Normal', sentence.repeat(7))),
      '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
    ].join(''),
  ).join('');
  const title = paragraph('Title', 'A report of a hundred pages');
  const made = document.replace(
    /<w:body>[\s\S]*?(<w:sectPr[\s\S]*?<\/w:sectPr>)?<\/w:body>/,
    `<w:body>${title}${body}</w:body>`,
  );
  return zipped({ ...files, 'word/document.xml': Buffer.from(made) });
}
