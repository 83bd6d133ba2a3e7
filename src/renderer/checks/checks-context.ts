import { createContext, useContext, useEffect, useState } from 'react';
import type { CanvasHandle } from '../editor/canvas-handle';
import { useDesk } from '../session/desk-context';
import type { StorySession } from '../session/story-session';
import { type CheckActions, checkActions } from './actions';
import type { Checker } from './checker';
import { type StoryChecks, storyChecks } from './story-checks';
import { windowChecks } from './window-checks';

/** The checks of the open story, and what can be done about what they find. */
export type OpenChecks = {
  checks: StoryChecks;
  actions: CheckActions;
  checker: Checker;
  isEditable: boolean;
};

const ChecksContext = createContext<OpenChecks | null>(null);
export const ChecksProvider = ChecksContext.Provider;

/** Null while no story stands on a canvas, or it has only just come. */
export const useChecks = (): OpenChecks | null => useContext(ChecksContext);

/** Begins to check a story once it is drawn. */
export function useOpenChecks(
  session: StorySession | null,
  canvas: CanvasHandle | null,
): OpenChecks | null {
  const { desk, on } = useDesk();
  const [open, setOpen] = useState<OpenChecks | null>(null);
  useEffect(() => {
    if (!session || !canvas) return;
    let begun: StoryChecks | null = null;
    // Nothing of the checks is read, nor is their thread begun, before the window has been drawn.
    const idle = requestIdleCallback(
      () => {
        const { checker, rules } = windowChecks(desk, on);
        const { editors, isEditable } = canvas;
        begun = storyChecks({ session, editors, checker, rules });
        const actions = checkActions({ checks: begun, checker, canvas, session });
        setOpen({ checks: begun, actions, checker, isEditable });
      },
      { timeout: LATEST_MS },
    );
    return () => {
      cancelIdleCallback(idle);
      begun?.destroy();
      setOpen(null);
    };
  }, [session, canvas, desk, on]);
  return open;
}

/** A window that is never idle begins after this, ms. */
const LATEST_MS = 3000;
