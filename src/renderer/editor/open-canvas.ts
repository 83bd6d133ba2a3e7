import type { DeskClient } from '@shared/ipc/contract';
import { bodyOf, readFields, TEXT_PARTS, type TextPart, textPartOf } from '@shared/story/layout';
import { readOnlySince } from '@shared/story/readable';
import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import type * as Y from 'yjs';
import { words } from '../i18n';
import { type ReadableStore, type WritableStore, writableStore } from '../session/readable-store';
import type { StorySession } from '../session/story-session';
import { type Asking, anchorOf } from './asking';
import { doToBlock } from './block-handle/block-keys';
import { tellDeleted } from './block-handle/tell-deleted';
import { bodyExtensions } from './body-extensions';
import { bring } from './brought/bring';
import type { CanvasHandle, Notice } from './canvas-handle';
import { showNode } from './figure/find-figure';
import { historyOf } from './history';
import { insertBlock } from './insert/insert-block';
import type { Insertable } from './insert/insertable';
import { choose, type SlashMenu } from './insert/slash';
import { lineExtensions } from './line-extensions';
import { entryAround } from './live-blog/entry-around';
import { archiveNames, areNamesOffered } from './name-offer/archive-names';
import { partEditor } from './part-editor';
import { type PictureIntake, pictureIntake } from './pictures/intake';
import { bringPictures } from './pictures/pasted-pictures';
import { type PictureDesk, pictureDesk } from './pictures/picture-desk';
import { caretIn, type Entry } from './plugins/part-moves';
import { setBlock, toggleList } from './toolbar/formatting';

export type CanvasOptions = {
  session: Pick<StorySession, 'id' | 'doc' | 'undo'>;
  desk: DeskClient;
  sheet: HTMLElement;
  isReadOnly: boolean;
  /** Opens the file picker. */
  onChoosePictures: () => void;
  onFocusPart: (part: TextPart) => void;
  onNotice: Notice;
  /** Publishes an entry of a live blog, by its id. */
  onPublishEntry: (id: string) => void;
  /** The story has just become one that may only be read; the editors are gone already. */
  onUnknown: (reason: string) => void;
};

/** The editors of a story, which `EditorContent` puts on its sheet, and what is drawn around them. */
export type OpenCanvas = {
  handle: CanvasHandle;
  asking: WritableStore<Asking | null>;
  /** Told each time that the menu of the caret's block is asked for. */
  blockMenu: Pick<ReadableStore<number>, 'subscribe'>;
  slash: { menu: ReadableStore<SlashMenu | null>; choose(id: Insertable['id']): void };
  /** Null while the story may only be read. */
  pictures: PictureDesk | null;
  /** Puts the caret behind everything that is written, on a line of its own. */
  continueWriting(): void;
  destroy(): void;
};

/**
 * Binds three editors to a story. Destroying ends them, not the story nor its undo. They are not
 * made by `useEditor`, which makes a destroyed editor anew with its next render: it would bind the
 * story again from which the guard below has just taken the editors away.
 */
export function openCanvas(options: CanvasOptions): OpenCanvas {
  const { session, desk, sheet, isReadOnly, onFocusPart, onNotice } = options;
  const { doc, undo } = session;
  const asking = writableStore<Asking | null>(null);
  const blockMenu = writableStore(0);
  const slashMenu = writableStore<SlashMenu | null>(null);
  let intake: PictureIntake | null = null;
  let pictures: PictureDesk | null = null;
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
    edition: () => readFields(doc).edition,
    ...{ onUp: wayUp(part), onDown: wayDown(part) },
  });
  const open = (part: TextPart): Editor =>
    partEditor({
      ...{ part, isReadOnly },
      extensions:
        part === 'body'
          ? bodyExtensions({
              ...wiring(part),
              intake: () => intake,
              slash: { menu: slashMenu, onChoose },
              nameOffer: {
                isOn: areNamesOffered,
                names: (beginning) => archiveNames(desk, beginning),
              },
              onEditLink: () => handle.editLink(),
              onBlockMenu: () => openBlockMenu(),
              onDeleted: (deleted) => tellDeleted(deleted, onNotice),
              onEditLanguage: () => handle.editLanguage(),
              onOpenLink: (url) => void desk.app.openExternal({ url }),
              onEditReadMore: (place) => ask({ what: 'read-more', place }, place()),
              onEditEmbed: (place) => ask({ what: 'embed', place }, place()),
              onPublishEntry: options.onPublishEntry,
              onEditVideo: (place) => ask({ what: 'video', place }, place()),
              onPastePictures: (pasted) => {
                if (intake)
                  void bringPictures(editors.body.view, body, pasted, { desk, intake, onNotice });
              },
              onLostPictures: (count) => onNotice(words.incoming.picturesLost(count), 'warning'),
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
  if (!isReadOnly) {
    intake = pictureIntake(editors.body.view, body, desk, onNotice);
    pictures = pictureDesk(editors.body, body, intake, () => bodyHadCaret);
  }

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

  function continueWriting(): void {
    const { view, state } = editors.body;
    const { tr, doc: text, schema } = state;
    const last = text.lastChild;
    // Below the entries of a live blog nothing is written.
    if (!last?.isTextblock && last?.type.name !== 'entry')
      tr.insert(text.content.size, schema.node('paragraph'));
    view.dispatch(tr.setSelection(Selection.atEnd(tr.doc)).scrollIntoView());
    view.focus();
  }

  const openBlockMenu = (): void => blockMenu.set(blockMenu.get() + 1);

  function onChoose(id: Insertable['id']): void {
    const { body } = editors;
    if (id === 'bulletList' || id === 'orderedList') toggleList(body, id);
    else if (id === 'language') handle.editLanguage();
    else if (id === 'heading2' || id === 'heading3' || id === 'quote') setBlock(body, id);
    else handle.insert(id);
  }

  const handle: CanvasHandle = {
    editors,
    isEditable: !isReadOnly,
    history: historyOf(undo),
    insert(block) {
      if (isReadOnly) return;
      if (block === 'image') handle.addImage();
      else if (block === 'read-more') handle.insertReadMore();
      else if (block === 'video') ask({ what: 'video', place: null });
      else if (block === 'embed') ask({ what: 'embed', place: null });
      else insertBlock(editors.body, block, bodyHadCaret);
    },
    publishEntry() {
      const id = entryAround(editors.body.state)?.node.attrs.id;
      if (!isReadOnly && typeof id === 'string') options.onPublishEntry(id);
    },
    addImage: () => {
      if (!isReadOnly) options.onChoosePictures();
    },
    onBlock(action) {
      if (isReadOnly) return;
      if (action === 'block-menu') openBlockMenu();
      else doToBlock(editors.body, action);
    },
    bring: (block) => !isReadOnly && bring(editors.body, block, bodyHadCaret),
    insertReadMore: () => ask({ what: 'read-more', place: null }),
    editLink() {
      const { parent } = editors.body.state.selection.$from;
      const { link } = editors.body.schema.marks;
      if (link && parent.type.allowsMarkType(link)) ask({ what: 'link' });
      else onNotice(words.canvas.noLinkHere, 'info');
    },
    editLanguage() {
      const { parent } = editors.body.state.selection.$from;
      const { language } = editors.body.schema.marks;
      if (language && parent.type.allowsMarkType(language)) ask({ what: 'language' });
      else onNotice(words.blocks.noLanguageHere, 'info');
    },
    focusPart: (part, at = 'end') => void enter(part, { side: at, x: null }),
    focusFigure: (index, text) => showNode(editors.body, 'figure', index, text),
    focusBlock: (type, index) => showNode(editors.body, type, index),
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
    ...{ handle, asking, pictures, blockMenu },
    slash: { menu: slashMenu, choose: (id) => choose(editors.body.view, id, onChoose) },
    ...{ continueWriting, destroy: close },
  };
}

function neighbour(part: TextPart, step: -1 | 1): TextPart | null {
  return TEXT_PARTS[TEXT_PARTS.indexOf(part) + step] ?? null;
}
