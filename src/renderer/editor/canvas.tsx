import type { DeskClient } from '@shared/ipc/contract';
import type { TextPart } from '@shared/story/layout';
import type { StorySession } from '../session/story-session';
import type { CanvasHandle, Notice } from './canvas-handle';

export type CanvasProps = {
  session: StorySession;
  desk: DeskClient;
  /** Gets the canvas's commands once it stands, and null when it goes. Must keep its identity. */
  onHandle?: (canvas: CanvasHandle | null) => void;
  onFocusPart?: (part: TextPart) => void;
  /** Shows a sentence to the editor (a toast). */
  onNotice?: Notice;
};

/** The paper sheet on which a story is written. */
export function Canvas({ session }: CanvasProps) {
  return <article className="sheet">{session.id}</article>;
}
