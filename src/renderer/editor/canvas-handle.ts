import type { TextPart } from '@shared/story/layout';
import type { FigureText } from '@shared/story/schema/figure';
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { historyOf } from './history';
import type { BlockId } from './insert/insertable';

/** What can be done to a block as a whole. */
export const BLOCK_ACTIONS = [
  ...(['move-block-up', 'move-block-down'] as const),
  ...(['duplicate-block', 'delete-block', 'block-menu'] as const),
] as const;
export type BlockAction = (typeof BLOCK_ACTIONS)[number];

export type NoticeTone = 'info' | 'warning' | 'error';
/** Tells the editor something in a sentence: what happened, what is safe, what to do. */
export type Notice = (message: string, tone: NoticeTone, action?: NoticeAction) => void;
/** What one can do about it at once. */
export type NoticeAction = { label: string; run: () => void };

/** What menus, the toolbar and the list of findings may ask of the canvas. */
export type CanvasHandle = {
  editors: Record<TextPart, Editor>;
  /** False while the story may only be read. */
  isEditable: boolean;
  history: ReturnType<typeof historyOf>;
  /** Puts a block where one writes, or asks first for what it needs. */
  insert(block: BlockId): void;
  /** Publishes the entry of a live blog in which one writes, if one does. */
  publishEntry(): void;
  /** Opens the file picker; each chosen picture becomes a figure after the block of the caret. */
  addImage(): void;
  /** Does something to the block of the caret, or opens the menu of all that can be done to it. */
  onBlock(action: BlockAction): void;
  /** Puts a copy of another story's block behind the one of the caret; false when it cannot be copied. */
  bring(block: Node): boolean;
  /** Opens the search for a story to point to. */
  insertReadMore(): void;
  /** Opens the field for the address of a link. */
  editLink(): void;
  /** Asks in which language the selected words are. */
  editLanguage(): void;
  /** Puts the caret into a part; by default at its end. */
  focusPart(part: TextPart, at?: 'start' | 'end'): void;
  /** Shows the figure at `index` (0-based, in the order of the story, nested ones included). */
  focusFigure(index: number, text?: FigureText): void;
  /** Shows the gallery or the video at `index`, counted in the same way. */
  focusBlock(type: 'gallery' | 'video', index: number): void;
  undo(): void;
  redo(): void;
};
