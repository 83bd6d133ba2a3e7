import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ImportedStory } from '../../../src/main/import/imported';
import { readStory } from '../../../src/main/import/read-story';
import { outline } from '../incoming/outline';
import { bomb, manyPages, zipped } from './documents';

const folder = path.resolve(import.meta.dirname, '../../corpus/files');
const samples = readdirSync(folder).filter((name) => name.includes('.'));

test.each(samples)(
  '%s gives its headline, its words and all that it says of itself',
  async (name) => {
    const story = await readStory(name, readFileSync(path.join(folder, name)));
    await expect(told(story)).toMatchFileSnapshot(path.join(folder, 'expected', `${name}.md`));
  },
);

function told({ headline, deck, authors, tags, fields, body }: ImportedStory): string {
  const sources = body.pictures.map(({ source }) => {
    if ('bytes' in source) return `picture of ${source.bytes.length} bytes`;
    return 'address' in source ? `picture ${source.address}` : `lost picture ${source.lost}`;
  });
  const about = { deck, authors, tags, fields };
  return `${headline}\n${JSON.stringify(about)}\n${[outline(body.blocks), ...sources].join('\n')}\n`;
}

describe('a file that gives no story', () => {
  const docx = readFileSync(path.join(folder, 'report.docx'));
  const reason = (name: string, bytes: Buffer | string) =>
    readStory(name, Buffer.from(bytes)).then(
      () => 'none',
      (error: Error) => error.message,
    );

  test('says why', async () => {
    expect(await reason('a.docx', docx.subarray(0, 3000))).toContain('cut off');
    expect(await reason('a.docx', '')).toBe('it is empty.');
    expect(await reason('a.pdf', '%PDF-1.7')).toContain('PDF');
    expect(await reason('a.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]))).toContain('old Word');
    expect(await reason('a.json', '{"a": ')).toContain('JSON is damaged');
    expect(await reason('a.json', '{"a": 1}')).toContain('no news item');
    expect(await reason('a.xml', '<a/>')).toContain('no news item');
    expect(await reason('a.xml', '<newsItem><itemMeta>')).toContain('damaged');
    expect(await reason('a.zip', await zipped({ 'a.txt': 'a' }))).toContain('neither');
    expect(await reason('a.txt', ' \n ')).toContain('no text');
    expect(await reason('a.bin', Buffer.from([0, 1, 2, 3, 0, 200]))).toContain('no text');
    const cancelled = readFileSync(path.join(folder, 'ninjs-1.json'), 'utf8').replace(
      '"usable"',
      '"canceled"',
    );
    expect(await reason('a.json', cancelled)).toContain('cancelled');
  });

  test('is one that is made to unfold without end', async () => {
    const entities = '<!DOCTYPE a [<!ENTITY b "cccc"><!ENTITY d "&b;&b;">]>';
    expect(
      await reason('a.xml', `<?xml version="1.0"?>${entities}<newsItem>&d;</newsItem>`),
    ).toContain('entities');
    const file = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>';
    for (const document of [entities, file]) {
      const parts = {
        'word/document.xml': `${document}<w:document>&b;</w:document>`,
        '_rels/.rels': '<Relationships/>',
      };
      expect(await reason('a.docx', await zipped(parts))).not.toBe('none');
      const odt = { 'content.xml': `${document}<a/>`, 'META-INF/manifest.xml': '<a/>' };
      expect(await reason('a.odt', await zipped(odt))).toContain('entities');
    }
    expect(await reason('a.docx', await bomb())).toContain('more than any document');
  });
});

test('a document of a hundred pages comes in whole, and says on the way how far it is', async () => {
  const bytes = await manyPages(100);
  const shares: number[] = [];
  const began = performance.now();
  const { headline, body } = await readStory('long.docx', bytes, (share) => shares.push(share));
  console.info(`100 pages, ${bytes.length} bytes: ${Math.round(performance.now() - began)} ms`);
  expect(headline).toBe('A report of a hundred pages');
  expect(body.blocks.filter(({ type }) => type === 'heading')).toHaveLength(100);
  expect(body.blocks.filter(({ type }) => type === 'paragraph')).toHaveLength(100 * 6);
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});
