import type { DeskClient } from '@shared/ipc/contract';
import type { MediaItem } from '@shared/ipc/media';
import { FIGURE_TEXTS } from '@shared/story/schema/figure';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import { words } from '../../i18n';
import { numberOf } from '../../i18n/per-language';
import type { Notice } from '../canvas-handle';
import { nodeAt, type Place, setAttributes } from '../node-commands';
import { attributesOf, figureOf } from './figure-of';
import { type Gap, gapAt, positionOfGap } from './gap';
import { showStoring } from './storing';

/** The way of picture files into the story. */
export type PictureIntake = {
  /** Stores files in their order; each that is a picture becomes a figure at the gap. */
  add(files: readonly File[], gap: Gap): Promise<void>;
  /**
   * Stores a file and puts it into the figure at a place, instead of the picture that it has. False when
   * it is no picture.
   */
  fill(place: Place, file: File): Promise<boolean>;
  /** Puts a stored picture into the figure at a place. */
  put(place: Place, item: MediaItem): Promise<void>;
  /** The same, behind the last picture of the gallery at a place. */
  addToGallery(place: Place, files: readonly File[]): Promise<void>;
  /** Stores a file as the picture that stands for the video at a place. */
  fillPoster(place: Place, file: File): Promise<void>;
  /** Stores a file as the picture of the embed at a place. */
  fillCard(place: Place, file: File): Promise<void>;
};

/** Of the views of blocks that take pictures. */
export type PictureOptions = {
  /** Null where pictures cannot be put in: a story that is only read. */
  intake: () => PictureIntake | null;
};

/** What a window reads into memory at most, bytes; the store's own limit is far below. */
const READ_MAX_BYTES = 512 * 1024 * 1024;

export function pictureIntake(
  view: EditorView,
  body: Y.XmlFragment,
  desk: DeskClient,
  onNotice: Notice,
): PictureIntake {
  /** One at a time, so that pictures come in the order in which they were chosen. */
  let queue = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.then(() => {});
    return done;
  };

  async function store(file: File): Promise<MediaItem | null> {
    const stored = await importFile(desk, file);
    if (typeof stored === 'string') {
      onNotice(stored, 'error');
      return null;
    }
    if (!view.isDestroyed) return stored;
    onNotice(words.canvas.figure.storyClosed(file.name), 'warning');
    return null;
  }

  async function addOne(file: File, gap: Gap, sign: string): Promise<Gap> {
    const done = showStoring(view, sign, gap);
    const item = await store(file);
    done();
    if (!item) return gap;
    const { tr, schema } = view.state;
    const pos = positionOfGap(body, tr.doc, gap);
    const figure = figureOf(schema, item);
    view.dispatch(tr.insert(pos, figure));
    scrollTo(view, pos);
    return gapAt(body, view.state.doc, pos + figure.nodeSize);
  }

  /** False when the figure is gone. */
  async function put(place: Place, item: MediaItem): Promise<boolean> {
    const former = await wordsOfFile(desk, nodeAt(view, place, 'figure')?.node.attrs.media);
    const found = nodeAt(view, place, 'figure');
    if (found) view.dispatch(filled(view.state, found, item, former));
    return found !== null;
  }

  /** @param begin gives the gap of the first when its turn has come */
  const addAll = (files: readonly File[], begin: () => Gap): Promise<void> =>
    inTurn(async () => {
      let next = begin();
      for (const [index, file] of files.entries()) {
        next = await addOne(file, next, words.media.storing(index + 1, files.length, file.name));
      }
    });

  return {
    add: (files, gap) => addAll(files, () => gap),

    async addToGallery(place, files) {
      const end = (): Gap | null => {
        const found = nodeAt(view, place, 'gallery');
        return found && gapAt(body, view.state.doc, found.pos + found.node.nodeSize - 1);
      };
      const present = end();
      // By then there may be more in it; and should it be gone, the pictures are not.
      if (present) await addAll(files, () => end() ?? present);
    },

    fillPoster: (place, file) =>
      inTurn(async () => {
        const item = await store(file);
        const video = item && nodeAt(view, place, 'video');
        if (video) setAttributes(view, video, attributesOf(item));
      }),

    fillCard: (place, file) =>
      inTurn(async () => {
        const item = await store(file);
        const found = item && nodeAt(view, place, 'embed');
        if (!found) return;
        const { sha256: media, mime, width, height } = item;
        setAttributes(view, found, { media, mime, width, height });
      }),

    fill: (place, file) =>
      inTurn(async () => {
        const item = await store(file);
        if (item && !(await put(place, item))) {
          onNotice(words.canvas.figure.figureGone(file.name), 'warning');
        }
        return item !== null;
      }),

    put: async (place, item) => void (await put(place, item)),
  };
}

/**
 * Another picture in a figure, and its words where nobody has written others: a credit that came
 * with the former picture would name the wrong photographer.
 */
function filled(
  { tr, schema }: EditorState,
  { node, pos }: { node: Node; pos: number },
  item: MediaItem,
  former: MediaItem | null,
): Transaction {
  // The same picture says nothing new, and keeps its crops.
  if (node.attrs.media === item.sha256) return tr;
  const texts: { text: Node; start: number }[] = [];
  // From last to first, so that the positions before stay what they are.
  node.forEach((text, offset) => {
    texts.unshift({ text, start: pos + offset + 2 });
  });
  for (const { text, start } of texts) {
    const name = FIGURE_TEXTS.find((one) => one === text.type.name);
    if (!name || (text.textContent !== '' && text.textContent !== former?.[name])) continue;
    const content = item[name] === '' ? [] : [schema.text(item[name])];
    tr.replaceWith(start, start + text.content.size, content);
  }
  for (const [name, value] of Object.entries(attributesOf(item))) {
    tr.setNodeAttribute(pos, name, value);
  }
  return tr;
}

async function wordsOfFile(desk: DeskClient, media: unknown): Promise<MediaItem | null> {
  if (typeof media !== 'string' || media.length !== 64) return null;
  const found = await desk.media.get({ sha256: media });
  return found.ok ? found.value : null;
}

/** The stored picture, or the sentence that says why it was not taken. */
async function importFile(desk: DeskClient, file: File): Promise<MediaItem | string> {
  if (file.size > READ_MAX_BYTES) {
    const megabytes = Math.round(file.size / 1024 / 1024);
    return words.canvas.figure.tooLarge(file.name, numberOf(megabytes));
  }
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return words.canvas.figure.unreadable(file.name);
  }
  const stored = await desk.media.import({ name: file.name, bytes });
  return stored.ok ? stored.value : stored.error.message;
}

function scrollTo(view: EditorView, pos: number): void {
  const dom = view.nodeDOM(pos);
  if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'nearest' });
}
