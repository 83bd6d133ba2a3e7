import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { answerCache } from '../../../src/renderer/desk/answers';
import { Desk } from '../../../src/renderer/desk/desk';
import { Findings } from '../../../src/renderer/desk/findings';
import { DeskProvider } from '../../../src/renderer/session/desk-context';
import { openSession, type StorySession } from '../../../src/renderer/session/story-session';
import { Notices } from '../../../src/renderer/ui/notices';
import type { DeskDouble, StoryDouble } from '../desk-double';
import '../../../src/renderer/ui/tokens.css';
import '../../../src/renderer/ui/base.css';

/** Shows a part of the window for a story, as if it stood on the desk. */
export async function showPart(
  desk: DeskDouble,
  story: StoryDouble,
  part: (session: StorySession) => ReactNode,
): Promise<StorySession> {
  const connection = desk.connect();
  const opened = await openSession(connection.desk, connection.on, story.id);
  if (!opened.ok) throw new Error(opened.error.message);
  const session = opened.value;
  await render(
    <DeskProvider value={connection}>
      <QueryClientProvider client={answerCache()}>
        <Notices>
          <Findings session={session}>
            <div className="inspector" style={{ width: 320 }}>
              {part(session)}
            </div>
          </Findings>
        </Notices>
      </QueryClientProvider>
    </DeskProvider>,
  );
  return session;
}

/**
 * Opens a whole window on the desk, on a story if one is given.
 *
 * @param isFirst whether nobody has seen a window of Galley here yet
 */
export async function openWindow(
  desk: DeskDouble,
  story?: StoryDouble | null,
  isFirst = false,
): Promise<void> {
  localStorage.clear();
  if (!isFirst) localStorage.setItem('galley.guide.seen', 'true');
  await page.viewport(1440, 900);
  window.location.hash = story ? `#/story/${story.id}` : '#/';
  await render(
    <DeskProvider value={desk.connect()}>
      <QueryClientProvider client={answerCache()}>
        <Notices>
          <Desk />
        </Notices>
      </QueryClientProvider>
    </DeskProvider>,
  );
}

export const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });
export const button = (name: string) => page.getByRole('button', { name, exact: true });
export const combobox = (name: string) => page.getByRole('combobox', { name, exact: true });
export const list = (name: string) => page.getByRole('list', { name, exact: true });

/** What a list holds, line by line. */
export const lines = (name: string): string[] =>
  [...(list(name).query()?.querySelectorAll('li') ?? [])].map((line) => line.textContent ?? '');
