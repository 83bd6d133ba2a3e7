import type { Bridge, DeskClient } from '@shared/ipc/contract';
import { ok, type Result } from '@shared/result';
import type { StoryProjection } from '@shared/story/projection';
import * as Y from 'yjs';
import { LOCAL_EDIT, REMOTE } from './origins';
import { type Outgoing, outgoing } from './outgoing';
import { projectionStore } from './projection-store';
import type { ReadableStore } from './readable-store';
import type { SaveState } from './save-state';
import { storyUndo } from './undo';

export type { ReadableStore } from './readable-store';
export type { SaveState } from './save-state';

/** A story that this window has open. */
export type StorySession = {
  id: string;
  doc: Y.Doc;
  undo: Y.UndoManager;
  /** Why the story may be read but not written; null when it may. */
  readOnly: string | null;
  saveState: ReadableStore<SaveState>;
  projection: ReadableStore<StoryProjection>;
  /** Resolves when main has acknowledged everything written so far. */
  flush(): Promise<void>;
  /**
   * Lets the story go, once everything is acknowledged. Until then it stays alive, and opening it
   * again gives the same document back, so that switching stories while the disk refuses loses nothing.
   */
  close(): Promise<void>;
};

/** Changes fields and sets of a story in one step that undo takes back as one. */
export function edit(session: Pick<StorySession, 'doc'>, change: (doc: Y.Doc) => void): void {
  session.doc.transact(() => change(session.doc), LOCAL_EDIT);
}

/** One open document, shared by everyone in this window who opened the story. */
type OpenDocument = {
  session: Omit<StorySession, 'close'>;
  release(): Promise<void>;
};
type Entry = { users: number; document: Promise<Result<OpenDocument>> };

/** Open stories of a desk, by id. Main counts one opening a window, so a window opens a story once. */
const openStories = new WeakMap<DeskClient, Map<string, Entry>>();

/**
 * Opens a story for editing. Fails with main's sentence when the story cannot be read. Every session
 * must be closed; the story is let go with the last one.
 */
export async function openSession(
  desk: DeskClient,
  on: Bridge['on'],
  id: string,
): Promise<Result<StorySession>> {
  const stories = openStories.get(desk) ?? new Map<string, Entry>();
  openStories.set(desk, stories);
  const entry = stories.get(id) ?? { users: 0, document: openDocument(desk, on, id) };
  stories.set(id, entry);
  entry.users += 1;

  const opened = await entry.document;
  if (!opened.ok) {
    entry.users -= 1;
    if (stories.get(id) === entry) stories.delete(id);
    return opened;
  }

  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    entry.users -= 1;
    await opened.value.session.flush();
    if (entry.users > 0 || stories.get(id) !== entry) return;
    stories.delete(id);
    await opened.value.release();
  };
  return ok({ ...opened.value.session, close });
}

async function openDocument(
  desk: DeskClient,
  on: Bridge['on'],
  id: string,
): Promise<Result<OpenDocument>> {
  const doc = new Y.Doc();
  // Listening begins before the story is read, so that no update falls between the two. Yjs keeps
  // an update whose predecessors are missing until they come.
  const stopListening = on('draft:update', (event) => {
    if (event.id === id) Y.applyUpdate(doc, event.update, REMOTE);
  });
  const opened = await desk.drafts.open({ id });
  if (!opened.ok) {
    stopListening();
    doc.destroy();
    return opened;
  }
  const { update, readOnly, row } = opened.value;
  Y.applyUpdate(doc, update, REMOTE);

  const out = outgoing((bytes) => desk.drafts.append({ id, update: bytes }), row.updatedAt);
  const stopSending = readOnly === null ? sendChanges(doc, out) : () => {};
  const projection = projectionStore(doc);
  const undo = storyUndo(doc);

  const release = async () => {
    stopSending();
    stopListening();
    projection.destroy();
    doc.destroy();
    await desk.drafts.close({ id });
  };
  return ok({
    session: { id, doc, undo, readOnly, saveState: out.state, projection, flush: out.flush },
    release,
  });
}

/** Sends what this window writes, and the rest of it when the window goes away. */
function sendChanges(doc: Y.Doc, out: Outgoing): () => void {
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin !== REMOTE) out.push(update);
  };
  doc.on('update', onUpdate);
  window.addEventListener('pagehide', out.flushNow);
  window.addEventListener('beforeunload', out.flushNow);
  return () => {
    doc.off('update', onUpdate);
    window.removeEventListener('pagehide', out.flushNow);
    window.removeEventListener('beforeunload', out.flushNow);
  };
}
