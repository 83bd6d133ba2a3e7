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

/** Something that can be put into a story: what it is called, what it is for, how else one may ask for it. */
type Named<Id extends string> = {
  id: Id;
  label: string;
  hint: string;
  /** Other words by which it is found. */
  words: string;
  icon: LucideIcon;
  keys?: string;
};

const blocks = [
  {
    id: 'image',
    label: 'Image',
    hint: 'A picture with its words',
    words: 'picture photo figure',
    icon: ImagePlus,
    keys: 'Mod+Shift+I',
  },
  {
    id: 'gallery',
    label: 'Gallery',
    hint: 'Pictures in their order',
    words: 'pictures photos slideshow series',
    icon: Images,
    keys: 'Mod+Shift+G',
  },
  {
    id: 'video',
    label: 'Video',
    hint: 'From YouTube, Vimeo or a file',
    words: 'film clip youtube vimeo player mp4',
    icon: CirclePlay,
    keys: 'Mod+Shift+Y',
  },
  {
    id: 'pull-quote',
    label: 'Pull quote',
    hint: 'A sentence set large',
    words: 'quotation citation',
    icon: MessageSquareQuote,
    keys: 'Mod+Shift+U',
  },
  {
    id: 'fact-box',
    label: 'Fact box',
    hint: 'Facts beside the story, in a box',
    words: 'aside sidebar background',
    icon: PanelTop,
    keys: 'Mod+Shift+X',
  },
  {
    id: 'table',
    label: 'Table',
    hint: 'Rows and columns with a header',
    words: 'figures data grid',
    icon: Table2,
    keys: 'Mod+Shift+T',
  },
  {
    id: 'embed',
    label: 'Embed',
    hint: 'A post or a page of another site',
    words: 'youtube x twitter instagram telegram link card post social',
    icon: MessageSquareText,
    keys: 'Mod+Alt+E',
  },
  {
    id: 'read-more',
    label: 'Read more',
    hint: 'A line that leads to another story',
    words: 'link related',
    icon: Newspaper,
  },
  {
    id: 'entry',
    label: 'Live entry',
    hint: 'What is known now, in a live blog',
    words: 'live blog update new',
    icon: Radio,
    keys: 'Mod+Shift+E',
  },
  {
    id: 'key-points',
    label: 'Key points',
    hint: 'What matters most, above the entries',
    words: 'live blog summary list',
    icon: ListChecks,
  },
  {
    id: 'rule',
    label: 'Line',
    hint: 'A break between two parts',
    words: 'rule divider separator',
    icon: Minus,
  },
] as const satisfies readonly Named<string>[];

/** Blocks of their own: in the slash menu, the menu “Insert” and the command palette. */
export type BlockId = (typeof blocks)[number]['id'];
export const BLOCKS: readonly Named<BlockId>[] = blocks;

const shapes = [
  {
    id: 'heading2',
    label: 'Heading',
    hint: 'Opens a part of the story',
    words: 'title h2',
    icon: Heading2,
    keys: 'Mod+Alt+2',
  },
  {
    id: 'heading3',
    label: 'Subheading',
    hint: 'Opens a part within a part',
    words: 'title h3',
    icon: Heading3,
    keys: 'Mod+Alt+3',
  },
  {
    id: 'bulletList',
    label: 'List',
    hint: 'Points without an order',
    words: 'bullets points',
    icon: List,
    keys: 'Mod+Shift+8',
  },
  {
    id: 'orderedList',
    label: 'Numbered list',
    hint: 'Points in their order',
    words: 'ordered points',
    icon: ListOrdered,
    keys: 'Mod+Shift+7',
  },
  {
    id: 'quote',
    label: 'Quote',
    hint: 'What somebody said, in full',
    words: 'blockquote citation',
    icon: TextQuote,
    keys: 'Mod+Shift+9',
  },
  {
    id: 'language',
    label: 'Another language',
    hint: 'Words that are not in the story’s own',
    words: 'foreign translation arabic spanish french',
    icon: Languages,
    keys: 'Mod+Alt+L',
  },
] as const satisfies readonly Named<string>[];

/** What the paragraph of the caret can become instead. */
export type ShapeId = (typeof shapes)[number]['id'];

export type Insertable = Named<BlockId | ShapeId>;
const ALL: readonly Insertable[] = [...shapes, ...blocks];

/**
 * Those of which each typed word begins a word, in their name first and then in the other words; all
 * of them when nothing is typed.
 */
export function insertablesFor(typed: string): Insertable[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (text: string) => {
    const words = text.toLowerCase().split(' ');
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  };
  const named = ALL.filter(({ label }) => has(label));
  const alike = ALL.filter((one) => !named.includes(one) && has(`${one.label} ${one.words}`));
  return [...named, ...alike];
}
