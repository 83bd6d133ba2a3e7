import { type Block, everyBlock } from '../story/blocks';
import type { Incoming, IncomingPicture } from './incoming';

/**
 * What stands in the place of a picture that cannot be had: its caption, and a link to it where it has
 * an address.
 */
export function leftOf({ figure, source }: IncomingPicture): Block[] {
  const caption: Block[] =
    figure.caption.length > 0 ? [{ type: 'paragraph', runs: figure.caption }] : [];
  if (!('address' in source)) return caption;
  const text = figure.alternative || source.address;
  return [...caption, { type: 'paragraph', runs: [{ text, href: source.address }] }];
}

/** Puts what is left of them in the place of some of the pictures. */
export function withoutPictures(
  { blocks, pictures }: Incoming,
  gone: ReadonlySet<IncomingPicture>,
): Incoming {
  if (gone.size === 0) return { blocks, pictures };
  const left = new Map<Block, Block[]>([...gone].map((one) => [one.figure, leftOf(one)]));
  const replaced = (some: Block[]): Block[] => some.flatMap((block) => left.get(block) ?? [block]);
  for (const block of everyBlock(blocks)) {
    if (block.type === 'list') block.items = block.items.map(replaced).filter(holdsSome);
    else if (block.type === 'blockquote' || block.type === 'fact-box') {
      block.blocks = replaced(block.blocks);
    }
  }
  return { blocks: replaced(blocks), pictures: pictures.filter((one) => !gone.has(one)) };
}

const holdsSome = ({ length }: { length: number }): boolean => length > 0;
