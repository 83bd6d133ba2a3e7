import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { incomingHtml, incomingText } from '@shared/incoming';
import type { Incoming } from '@shared/incoming/incoming';
import type { EditionId } from '@shared/story/vocabulary';
import { expect, test } from 'vitest';
import { outline } from './outline';

const folder = path.resolve(import.meta.dirname, '../../corpus/clipboard');

/** Samples that are of another language than English. */
const EDITIONS: Record<string, EditionId> = { 'outlook.html': 'es', 'arabic.html': 'ar' };

const samples = readdirSync(folder).filter((name) => /\.(html|txt)$/.test(name));

test.each(samples)('%s, from the clipboard, keeps its structure and nothing else', async (name) => {
  const content = readFileSync(path.join(folder, name), 'utf8');
  const edition = EDITIONS[name] ?? 'en';
  const read = name.endsWith('.html') ? incomingHtml : incomingText;
  await expect(told(read(content, edition))).toMatchFileSnapshot(
    path.join(folder, 'expected', `${name}.md`),
  );
});

function told({ blocks, pictures }: Incoming): string {
  const sources = pictures.map(({ source }) => {
    if ('bytes' in source) return `picture ${source.name}, ${source.bytes.length} bytes`;
    return 'address' in source ? `picture ${source.address}` : `lost picture ${source.lost}`;
  });
  return `${[outline(blocks), ...sources].join('\n')}\n`;
}
