import type { Node } from '@tiptap/pm/model';
import { words } from '../../i18n';

/** What the interface calls a block. */
export function blockName({ type }: Node): string {
  const names: Record<string, string> = words.blocks.names;
  return names[type.name] ?? words.blocks.block;
}

/** The first words of a block, for one who has to know which it was; empty when it has none. */
export function firstWords(block: Node): string {
  const { headline } = block.attrs;
  const text = (typeof headline === 'string' ? headline : textOf(block)).trim();
  return text.length > FIRST_WORDS ? `${text.slice(0, FIRST_WORDS - 1).trimEnd()}…` : text;
}

const FIRST_WORDS = 40;

/** The first line of text in a block that is not empty. */
function textOf(block: Node): string {
  if (block.isTextblock) return block.textContent;
  return block.children.map(textOf).find((text) => text.trim() !== '') ?? '';
}
