import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { bodyOf, newStory } from '@shared/story/layout';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openedDatabase, openedStore } from '../newsroom';
import { tempFolder } from '../temp-folder';

const LOADER = new URL('../sources-in-node.ts', import.meta.url).href;
const DESK = fileURLToPath(new URL('./typing-desk.ts', import.meta.url));
const ID = 'ferry';

/** Lets another process type until it has been told that `enough` letters are saved, and kills it there and then. */
async function typeAndKill(
  folder: string,
  enough: number,
): Promise<{ handed: string[]; saved: string[] }> {
  const child = spawn(process.execPath, ['--import', LOADER, DESK, folder, ID], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (output.split('\n<').length > enough) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
  const lines = output.split('\n').slice(0, -1); // The last may be cut.
  const said = (mark: string) =>
    lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(1));
  return { handed: said('>'), saved: said('<') };
}

/** The text of the story, after these updates came to it. */
function textOf(base: Uint8Array, updates: readonly string[] = []): string {
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, base);
  for (const update of updates) Y.applyUpdate(doc, Buffer.from(update, 'base64'));
  return bodyOf(doc)
    .toString()
    .replace(/<[^>]*>/g, '');
}

function storyIn(folder: string): Uint8Array {
  const db = openedDatabase(folder);
  try {
    return Y.encodeStateAsUpdate(openedStore(db).read(ID).doc);
  } finally {
    db.close();
  }
}

test('a desk that is killed while it types, again and again, has what was saved and nothing that was not typed', async () => {
  const folder = tempFolder();
  const db = openedDatabase(folder);
  openedStore(db).begin(ID, newStory(), 'lena', 0);
  db.close();
  for (const enough of [1, 2, 8, 23, 60, 120, 250, 400]) {
    const before = storyIn(folder);
    const { handed, saved } = await typeAndKill(folder, enough);
    expect(saved.length).toBeGreaterThanOrEqual(enough);
    const found = textOf(storyIn(folder));
    expect(textOf(before, saved).length).toBe(textOf(before).length + saved.length);
    // The one letter that was under way is there or not.
    expect([textOf(before, saved), textOf(before, handed)]).toContain(found);
  }
}, 300_000);
