import type { Block, FigureBlock } from '../story/blocks';

/**
 * What comes from another program, as the blocks of a story: the one form that every paste and every
 * imported file takes on its way into a document. Whatever it was, it holds nothing that a story
 * cannot.
 */
export type Incoming = {
  blocks: Block[];
  /** The pictures that it shows, in their order. Their figures stand in `blocks`, still without media. */
  pictures: IncomingPicture[];
};

export type IncomingPicture = { figure: FigureBlock; source: PictureSource };

/** Where a picture can be had: its bytes, an http(s) address, or nowhere (a file of another machine). */
export type PictureSource =
  | { name: string; bytes: Uint8Array }
  | { address: string }
  | { lost: string };

/** A figure that still needs its picture. */
export const figureWithout = (texts: Partial<FigureBlock> = {}): FigureBlock => ({
  ...{ type: 'figure', media: null, caption: [], credit: '', alternative: '' },
  ...texts,
});
