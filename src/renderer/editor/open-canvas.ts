import type { DeskClient } from '@shared/ipc/contract';
import { bodyOf, TEXT_PARTS, type TextPart, textPartOf } from '@shared/story/layout';
import { readOnlySince } from '@shared/story/readable';
import type { FigureText } from '@shared/story/schema/figure';
import type { Editor } from '@tiptap/core';
import { type EditorState, NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import type * as Y from 'yjs';
import { type WritableStore, writableStore } from '../session/readable-store';
import type { StorySession } from '../session/story-session';
import { type Asking, anchorOf } from './asking';
import { bodyExtensions } from './body-extensions';
import type { CanvasHandle, Notice } from './canvas-handle';
import { historyOf } from './history';
import { type Islands, islands } from './islands';
import { lineExtensions } from './line-extensions';
import { partEditor } from './part-editor';
import { gapAt, indexForPicture } from './pictures/gap';
import { type PictureIntake, pictureIntake } from './pictures/intake';
import { caretIn, type Entry } from './plugins/part-moves';

export type CanvasOptions = {
  session: Pick<StorySession, 'id' | 'doc' | 'undo'>;
  desk: DeskClient;
  sheet: HTMLElement;
  hosts: Record<TextPart, HTMLElement>;
  isReadOnly: boolean;
  /** Opens the file picker. */
  onChoosePictures: () => void;
  onFocusPart: (part: TextPart) => void;
  onNotice: Notice;
  /** The story has just become one that may only be read; the editors are gone already. */
  onUnknown: (reason: string) => void;
};

/** The editors of a story on a sheet, and what the sheet draws around and inside of them. */
export type OpenCanvas = {
  handle: CanvasHandle;
  islands: Islands;
  asking: WritableStore<Asking | null>;
  /** Puts pictures into the story; at the place of the caret without an index of a block. */
  addPictures(files: readonly File[], index?: number): void;
  /** The first into the figure at a position of the body, the others behind it. */
  fillFigure(pos: number, files: readonly File[]): void;
  /** Into the figure of the caret when that is still without a picture, else as others. */
  pastePictures(files: readonly File[]): void;
  /** Puts the caret behind everything that is written, on a line of its own. */
  continueWriting(): void;
  destroy(): void;
};

/** Binds three editors to a story. Destroying ends them, not the story nor its undo. */
export function openCanvas(options: CanvasOptions): OpenCanvas {
  const { session, desk, sheet, hosts, isReadOnly, onFocusPart, onNotice } = options;
  const { doc, undo } = session;
  const drawn = islands();
  const asking = writableStore<Asking | null>(null);
  let intake: PictureIntake | null = null;
  /** Until the body had the caret, new blocks go to the end of the story. */
  let bodyHadCaret = false;

  const steps = {
    onUndo: () => void undo.undo(),
    onRedo: () => void undo.redo(),
  };
  const wayUp = (part: TextPart) => (entry: Entry) => enter(neighbour(part, -1), entry);
  const wayDown = (part: TextPart) => (entry: Entry) => enter(neighbour(part, 1), entry);
  const wiring = (part: TextPart) => ({
    ...{ part, fragment: textPartOf(doc, part), undo, isReadOnly, ...steps },
    ...{ onUp: wayUp(part), onDown: wayDown(part) },
  });
  const open = (part: TextPart): Editor =>
    partEditor({
      ...{ part, host: hosts[part], isReadOnly },
      extensions:
        part === 'body'
          ? bodyExtensions({
              ...wiring(part),
              islands: drawn,
              intake: () => intake,
              onEditLink: () => handle.editLink(),
              onOpenLink: (url) => void desk.app.openExternal({ url }),
              onEditReadMore: (place) => ask({ what: 'read-more', place }, place()),
              onPastePictures: pastePictures,
              onLostPictures: (count) => onNotice(lostPictures(count), 'warning'),
            })
          : lineExtensions(wiring(part)),
      onFocus() {
        bodyHadCaret ||= part === 'body';
        onFocusPart(part);
      },
    });

  const editors: CanvasHandle['editors'] = {
    headline: open('headline'),
    deck: open('deck'),
    body: open('body'),
  };
  const body = bodyOf(doc);
  if (!isReadOnly) intake = pictureIntake(editors.body.view, body, desk, onNotice);

  function enter(part: TextPart | null, entry: Entry): boolean {
    if (part === null) return false;
    const { view, state } = editors[part];
    const near = entry.side === 'start' ? Selection.atStart(state.doc) : Selection.atEnd(state.doc);
    const caret = near.$head.parent.isTextblock ? caretIn(view, near, entry) : near;
    view.dispatch(state.tr.setSelection(caret).scrollIntoView());
    view.focus();
    return true;
  }

  function ask(about: Asking['about'], pos?: number): void {
    if (isReadOnly) return;
    // Where the focus is now, it comes back to when the question is answered.
    editors.body.view.focus();
    asking.set({ about, anchor: anchorOf(editors.body, sheet, pos) });
  }

  function addPictures(files: readonly File[], index?: number): void {
    const at = index ?? indexForPicture(editors.body.state, bodyHadCaret);
    void intake?.add(files, gapAt(body, at));
  }

  function fillFigure(pos: number, [first, ...others]: readonly File[]): void {
    if (first) void intake?.fill(() => pos, first);
    if (others.length > 0) addPictures(others, editors.body.state.doc.resolve(pos).index(0) + 1);
  }

  function pastePictures(files: readonly File[]): void {
    const empty = emptyFigureAt(editors.body.state);
    if (empty === null) addPictures(files);
    else fillFigure(empty, files);
  }

  function continueWriting(): void {
    const { view, state } = editors.body;
    const { tr, doc: text, schema } = state;
    if (!text.lastChild?.isTextblock) tr.insert(text.content.size, schema.node('paragraph'));
    view.dispatch(tr.setSelection(Selection.atEnd(tr.doc)).scrollIntoView());
    view.focus();
  }

  const handle: CanvasHandle = {
    editors,
    isEditable: !isReadOnly,
    history: historyOf(undo),
    addImage: () => {
      if (!isReadOnly) options.onChoosePictures();
    },
    insertReadMore: () => ask({ what: 'read-more', place: null }),
    editLink: () => ask({ what: 'link' }),
    focusPart: (part, at = 'end') => void enter(part, { side: at, x: null }),
    focusFigure: (index, text) => showFigure(editors.body, index, text),
    undo: steps.onUndo,
    redo: steps.onRedo,
  };

  /** The eyes follow an undo: when one writes here, the caret goes to the part that it changed. */
  const follow = ({ changedParentTypes }: { changedParentTypes: Map<unknown, unknown> }) => {
    const changed = TEXT_PARTS.find((part) => changedParentTypes.has(textPartOf(doc, part)));
    const isWriting = TEXT_PARTS.some((part) => editors[part].view.hasFocus());
    if (changed && isWriting) editors[changed].view.focus();
  };
  /** Before the observers of the document are called: the binding is one, and would delete. */
  const guard = (transaction: Y.Transaction) => {
    if (transaction.local) return;
    const reason = readOnlySince(doc, transaction);
    if (reason === null) return;
    close();
    options.onUnknown(reason);
  };
  if (!isReadOnly) {
    undo.on('stack-item-popped', follow);
    doc.on('beforeObserverCalls', guard);
  }

  let isClosed = false;
  function close(): void {
    if (isClosed) return;
    isClosed = true;
    undo.off('stack-item-popped', follow);
    doc.off('beforeObserverCalls', guard);
    handle.history.destroy();
    asking.set(null);
    for (const part of TEXT_PARTS) editors[part].destroy();
  }
  return {
    ...{ handle, islands: drawn, asking },
    ...{ addPictures, fillFigure, pastePictures, continueWriting, destroy: close },
  };
}

function neighbour(part: TextPart, step: -1 | 1): TextPart | null {
  return TEXT_PARTS[TEXT_PARTS.indexOf(part) + step] ?? null;
}

/** The position of the figure that is selected, or has the caret, when it has no picture. */
function emptyFigureAt({ selection }: EditorState): number | null {
  const { $from } = selection;
  const isIn = $from.depth > 0 && $from.node(-1)?.type.name === 'figure';
  const node = selection instanceof NodeSelection ? selection.node : isIn ? $from.node(-1) : null;
  if (node?.type.name !== 'figure' || node.attrs.media !== null) return null;
  return isIn ? $from.before(-1) : selection.from;
}

const lostPictures = (count: number): string =>
  count === 1
    ? 'A picture of what you pasted was left out, because its file did not come along. Save it and add it here.'
    : `${count} pictures of what you pasted were left out, because their files did not come along. Save them and add them here.`;

/** Shows the figure at `index` of the story, its text with the caret in it where one is named. */
function showFigure({ view, state }: Editor, index: number, text?: FigureText): void {
  let place = 0;
  let left = index;
  let selection: Selection | null = null;
  state.doc.descendants((node, pos) => {
    if (selection || node.isTextblock) return false;
    if (node.type.name !== 'figure') return true;
    left -= 1;
    if (left >= 0) return false;
    place = pos;
    selection = NodeSelection.create(state.doc, pos);
    node.forEach((child, offset) => {
      if (child.type.name !== text) return;
      const start = pos + offset + 2;
      selection = TextSelection.create(state.doc, start, start + child.content.size);
    });
    return false;
  });
  if (!selection) return;
  view.focus();
  view.dispatch(state.tr.setSelection(selection));
  const dom = view.nodeDOM(place);
  if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'nearest' });
}
