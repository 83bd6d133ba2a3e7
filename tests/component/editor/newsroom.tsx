import type { StoryContent } from '@shared/story/compose';
import { projectStory } from '@shared/story/projection';
import type { Editor } from '@tiptap/core';
import { type ReactNode, useState } from 'react';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Canvas } from '../../../src/renderer/editor/canvas';
import type {
  CanvasHandle,
  NoticeAction,
  NoticeTone,
} from '../../../src/renderer/editor/canvas-handle';
import { MediaAddressProvider } from '../../../src/renderer/editor/media-address';
import { Toolbar } from '../../../src/renderer/editor/toolbar';
import { openSession, type StorySession } from '../../../src/renderer/session/story-session';
import { DeskDouble, type StoryDouble } from '../desk-double';
import '../../../src/renderer/ui/tokens.css';
import '../../../src/renderer/ui/base.css';
import './newsroom.css';

/** A window with one story open on its canvas. */
export type Sheet = {
  desk: DeskDouble;
  story: StoryDouble;
  session: StorySession;
  handle: CanvasHandle;
  notices: { message: string; tone: NoticeTone; action?: NoticeAction }[];
  unmount(): Promise<void>;
};

type Wanted = {
  desk?: DeskDouble;
  story?: StoryDouble;
  content?: Partial<StoryContent>;
  /** What the canvas stands in. */
  around?: (canvas: ReactNode) => ReactNode;
};

/** Opens a story in a window of its own; a new story unless one is given. */
export async function openSheet(wanted: Wanted = {}): Promise<Sheet> {
  await page.viewport(1000, 900);
  const desk = wanted.desk ?? new DeskDouble();
  const story = wanted.story ?? desk.add(wanted.content);
  const connection = desk.connect();
  const opened = await openSession(connection.desk, connection.on, story.id);
  if (!opened.ok) throw new Error(opened.error.message);
  const session = opened.value;
  const notices: Sheet['notices'] = [];
  let handle: CanvasHandle | null = null;
  const { around = (canvas) => canvas } = wanted;
  const onHandle = (next: CanvasHandle | null) => {
    handle = next;
  };

  function Window() {
    const [canvas, setCanvas] = useState<CanvasHandle | null>(null);
    const [both] = useState(() => (next: CanvasHandle | null) => {
      onHandle(next);
      setCanvas(next);
    });
    return (
      <MediaAddressProvider value={desk.addressOf}>
        <div className="window">
          <div className="window-bar">
            <Toolbar canvas={canvas} />
          </div>
          <main className="window-canvas">
            {around(
              <Canvas
                session={session}
                desk={connection.desk}
                onHandle={both}
                onNotice={(message, tone, action) =>
                  notices.push({ message, tone, ...(action && { action }) })
                }
              />,
            )}
          </main>
        </div>
      </MediaAddressProvider>
    );
  }

  const { unmount } = await render(<Window />);
  const get = (): CanvasHandle => {
    if (!handle) throw new Error('The canvas has gone.');
    return handle;
  };
  return {
    ...{ desk, story, session, notices },
    get handle() {
      return get();
    },
    unmount,
  };
}

export const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });
export const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Puts the caret into a text box. The editor puts it there once more, 20 ms after it got the focus. */
export async function write(name: string, typed = ''): Promise<void> {
  await textbox(name).click();
  await settled();
  if (typed !== '') await keys(typed);
}

export const keys = (typed: string) => userEvent.keyboard(typed);

/** A paragraph of a body, as the projection gives it. */
export const paragraph = (text: string) => ({ type: 'paragraph' as const, runs: [{ text }] });

export const blocks = (session: StorySession) => projectStory(session.doc).blocks;

/** Lets what is on its way between windows arrive. */
export const settled = (ms = 30) => new Promise((resolve) => setTimeout(resolve, ms));

export async function fileOf(url: string, name: string): Promise<File> {
  return new File([await (await fetch(url)).arrayBuffer()], name, { type: 'image/jpeg' });
}

/** Chooses files as a file picker would, by default for “Add image”. */
export async function chooseFiles(
  files: File[],
  input = document.querySelector<HTMLInputElement>('[aria-label="Pictures for the story"]'),
): Promise<void> {
  if (!input) throw new Error('There is no file picker.');
  input.files = transferOf({ files }).files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

type Brought = { files?: File[]; text?: string; html?: string };

function transferOf({ files = [], text, html }: Brought): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  if (text !== undefined) transfer.setData('text/plain', text);
  if (html !== undefined) transfer.setData('text/html', html);
  return transfer;
}

/** Pastes into an editor at its caret. */
export function paste(editor: Editor, brought: Brought): void {
  const clipboardData = transferOf(brought);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  editor.view.dom.dispatchEvent(event);
}

/** Drags files over an element and lets them go on it, in its upper or its lower half. */
export function dropFiles(
  target: Element | null | undefined,
  files: File[],
  over: Element | null,
  half: 'above' | 'below' = 'below',
): DragEvent {
  const box = (over ?? target)?.getBoundingClientRect() ?? new DOMRect();
  const at = {
    ...{ bubbles: true, cancelable: true, dataTransfer: transferOf({ files }) },
    ...{ clientX: box.left + 8, clientY: half === 'above' ? box.top + 2 : box.bottom - 2 },
  };
  target?.dispatchEvent(new DragEvent('dragover', at));
  const drop = new DragEvent('drop', at);
  target?.dispatchEvent(drop);
  return drop;
}
