import { isDeepStrictEqual } from 'node:util';
import { incomingHtml, incomingText } from '@shared/incoming';
import { Blocks } from '@shared/page/blocks';
import type { PageLinks } from '@shared/page/links';
import type { PublicBlock } from '@shared/publish/public-story';
import { type Block, blocksOf, everyBlock } from '@shared/story/blocks';
import { writeBlocks } from '@shared/story/compose';
import { bodyOf } from '@shared/story/layout';
import { normaliseBody } from '@shared/story/normalise';
import { bodySchema } from '@shared/story/schema';
import { EDITION_IDS } from '@shared/story/vocabulary';
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import { renderToStaticMarkup } from 'react-dom/server';
import { test } from 'vitest';
import * as Y from 'yjs';
import { chance } from '../../chance';
import { madeUpMarkup } from './made-up-markup';

/** Inputs that are tried; the whole run has 10,000 (GALLEY_FUZZ_RUNS). */
const RUNS = Number(process.env.GALLEY_FUZZ_RUNS ?? 250);

test(`${RUNS} inputs that nobody sends give no script, no exception, and nothing that a story cannot hold`, () => {
  for (let seed = 1; seed <= RUNS; seed++) {
    const random = chance(seed * 7919);
    const input = madeUpMarkup(random);
    const edition = EDITION_IDS[seed % EDITION_IDS.length] ?? 'en';
    for (const read of [incomingHtml, incomingText]) {
      const wrong = whatIsWrong(() => read(input, edition).blocks);
      if (wrong !== null) throw new Error(`Input ${seed} (${read.name}): ${wrong}\n${input}`);
    }
  }
});

/** What is wrong with blocks; null when nothing is. */
function whatIsWrong(read: () => Block[]): string | null {
  try {
    const blocks = read();
    const doc = new Y.Doc();
    writeBlocks(bodyOf(doc), blocks);
    if (!isDeepStrictEqual(blocksOf(bodyOf(doc)), blocks)) return 'it is another when read again';
    const node = yXmlFragmentToProseMirrorRootNode(bodyOf(doc), bodySchema);
    node.check();
    normaliseBody(node).doc.check();
    doc.destroy();
    return scriptIn(shown(blocks));
  } catch (error) {
    return String(error);
  }
}

/** The public page of blocks, each figure with a picture. */
function shown(blocks: Block[]): string {
  for (const block of everyBlock(blocks)) {
    if (block.type === 'figure') {
      const focal = { x: 0.5, y: 0.5 };
      block.media = { sha256: 'a'.repeat(64), mime: 'image/png', width: 10, height: 10, focal };
    }
  }
  return renderToStaticMarkup(
    <Blocks blocks={blocks as PublicBlock[]} edition="en" links={LINKS} />,
  );
}

const LINKS = { media: () => '/picture', story: () => null } as unknown as PageLinks;

/** A tag or an address that a browser would run, in the HTML of a page; null when there is none. */
function scriptIn(html: string): string | null {
  for (const [tag] of html.matchAll(/<[a-z][^>]*>/gi)) {
    const bare = tag.replace(/"[^"]*"/g, '""');
    if (/^<(script|iframe|object|embed|svg|math|style|link|meta|base|form)\b/i.test(tag))
      return tag;
    if (/\son\w+=/i.test(bare)) return tag;
    for (const [, name = '', value = ''] of tag.matchAll(/([\w-]+)="([^"]*)"/g)) {
      const isAddress = name === 'href' || name === 'src';
      if (isAddress && !/^(https?:\/\/|mailto:|\/picture$)/i.test(value)) return tag;
    }
  }
  return null;
}
