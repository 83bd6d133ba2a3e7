import { useCallback } from 'react';
import { type OpenChecks, useOpenChecks } from '../checks/checks-context';
import { useCheckCommands } from '../checks/use-check-commands';
import type { CanvasHandle } from '../editor/canvas-handle';
import type { StorySession } from '../session/story-session';
import type { CheckCommands } from './check-commands';
import type { Layout } from './layout';
import { showTab } from './use-story-actions';

/** The checks of the open story, and what keys do about them; null while it is not checked. */
export function useCheckedStory(
  session: StorySession | null,
  canvas: CanvasHandle | null,
  layout: Layout,
): { open: OpenChecks | null; commands: CheckCommands | null } {
  const open = useOpenChecks(session, canvas);
  const showFindings = useCallback(() => {
    const hasRoom = !layout.inspector.isDrawer;
    if (hasRoom) showTab(layout, 'checks');
    return hasRoom;
  }, [layout]);
  return { open, commands: useCheckCommands(open, showFindings) };
}
