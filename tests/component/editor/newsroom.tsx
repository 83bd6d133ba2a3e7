import type { StoryContent } from '@shared/story/compose';
import { useState } from 'react';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Canvas } from '../../../src/renderer/editor/canvas';
import type { CanvasHandle, NoticeTone } from '../../../src/renderer/editor/canvas-handle';
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
  notices: { message: string; tone: NoticeTone }[];
  unmount(): Promise<void>;
};

type Wanted = {
  desk?: DeskDouble;
  story?: StoryDouble;
  content?: Partial<StoryContent>;
};

/** Opens a story in a window of its own; a new story unless one is given. */
export async function openSheet(wanted: Wanted = {}): Promise<Sheet> {
  const desk = wanted.desk ?? new DeskDouble();
  const story = wanted.story ?? desk.add(wanted.content);
  const connection = desk.connect();
  const opened = await openSession(connection.desk, connection.on, story.id);
  if (!opened.ok) throw new Error(opened.error.message);
  const session = opened.value;
  const notices: Sheet['notices'] = [];
  let handle: CanvasHandle | null = null;
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
            <Canvas
              session={session}
              desk={connection.desk}
              onHandle={both}
              onNotice={(message, tone) => notices.push({ message, tone })}
            />
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

export const keys = (typed: string) => userEvent.keyboard(typed);
