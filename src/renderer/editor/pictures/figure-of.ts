import type { MediaItem } from '@shared/ipc/media';
import { FIGURE_TEXTS, type FigureAttributes } from '@shared/story/schema/figure';
import type { Node, Schema } from '@tiptap/pm/model';

/** What a figure says of its picture: the middle is its focal point until someone chooses another. */
export const attributesOf = ({ sha256, mime, width, height }: MediaItem): FigureAttributes => ({
  ...{ media: sha256, mime, width, height },
  ...{ focalX: 0.5, focalY: 0.5, crop16x9: null, crop4x3: null, crop1x1: null },
});

/** A figure with a stored picture and the words that came in its file. */
export function figureOf(schema: Schema, item: MediaItem): Node {
  const texts = FIGURE_TEXTS.map((name) =>
    schema.node(name, null, item[name] === '' ? [] : [schema.text(item[name])]),
  );
  return schema.node('figure', attributesOf(item), texts);
}
