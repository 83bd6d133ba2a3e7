import {
  CirclePlay,
  Heading2,
  Heading3,
  ImagePlus,
  Images,
  Languages,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  MessageSquareQuote,
  MessageSquareText,
  Minus,
  Newspaper,
  PanelTop,
  Radio,
  Table2,
  TextQuote,
} from 'lucide-react';
import { words } from '../../i18n';

/** Something that can be put into a story. */
type Kind<Id extends string> = { id: Id; icon: LucideIcon; keys?: string };

/** With what it is called, what it is for, and the other words by which it is found. */
type Named<Id extends string> = Kind<Id> & { label: string; hint: string; words: string };

const blocks = [
  { id: 'image', icon: ImagePlus, keys: 'Mod+Shift+I' },
  { id: 'gallery', icon: Images, keys: 'Mod+Shift+G' },
  { id: 'video', icon: CirclePlay, keys: 'Mod+Shift+Y' },
  { id: 'pull-quote', icon: MessageSquareQuote, keys: 'Mod+Shift+U' },
  { id: 'fact-box', icon: PanelTop, keys: 'Mod+Shift+X' },
  { id: 'table', icon: Table2, keys: 'Mod+Shift+T' },
  { id: 'embed', icon: MessageSquareText, keys: 'Mod+Alt+E' },
  { id: 'read-more', icon: Newspaper },
  { id: 'entry', icon: Radio, keys: 'Mod+Shift+E' },
  { id: 'key-points', icon: ListChecks },
  { id: 'rule', icon: Minus },
] as const satisfies readonly Kind<string>[];

/** Blocks of their own: in the slash menu, the menu “Insert” and the command palette. */
export type BlockId = (typeof blocks)[number]['id'];
export const BLOCKS: readonly Kind<BlockId>[] = blocks;
export const namedBlocks = (): Named<BlockId>[] => BLOCKS.map(named);

const named = <Id extends BlockId | ShapeId>(kind: Kind<Id>): Named<Id> => ({
  ...kind,
  ...words.insertables[kind.id],
});

const shapes = [
  { id: 'heading2', icon: Heading2, keys: 'Mod+Alt+2' },
  { id: 'heading3', icon: Heading3, keys: 'Mod+Alt+3' },
  { id: 'bulletList', icon: List, keys: 'Mod+Shift+8' },
  { id: 'orderedList', icon: ListOrdered, keys: 'Mod+Shift+7' },
  { id: 'quote', icon: TextQuote, keys: 'Mod+Shift+9' },
  { id: 'language', icon: Languages, keys: 'Mod+Alt+L' },
] as const satisfies readonly Kind<string>[];

/** What the paragraph of the caret can become instead. */
export type ShapeId = (typeof shapes)[number]['id'];

export type Insertable = Named<BlockId | ShapeId>;
const ALL: readonly Kind<BlockId | ShapeId>[] = [...shapes, ...blocks];

/**
 * Those of which each typed word begins a word, in their name first and then in the other words; all
 * of them when nothing is typed.
 */
export function insertablesFor(typed: string): Insertable[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (text: string) => {
    const present = text.toLowerCase().split(' ');
    return wanted.every((part) => present.some((word) => word.startsWith(part)));
  };
  const all: Insertable[] = ALL.map(named);
  const called = all.filter(({ label }) => has(label));
  const alike = all.filter((one) => !called.includes(one) && has(`${one.label} ${one.words}`));
  return [...called, ...alike];
}
