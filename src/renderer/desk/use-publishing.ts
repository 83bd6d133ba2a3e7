import type { PublicationStatus } from '@shared/ipc/publish';
import type { Result } from '@shared/result';
import { moveTo, type WorkflowState } from '@shared/story/workflow';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import { edit, type StorySession } from '../session/story-session';
import { useNotify } from '../ui/notices';
import { answerOf } from './answers';
import { timeIn } from './times';
import { useShowPublication } from './use-publication';

/** The way of a story through the newsroom and to the site. */
export type Publishing = {
  /** Queues the story as it is now, once that is saved. */
  publish: () => Promise<void>;
  /** Publishes the story with an entry of a live blog, or without it. */
  releaseEntry: (id: string, released: boolean) => Promise<void>;
  cancelPush: () => Promise<void>;
  /** Takes the story off the site; whether that was queued. */
  kill: (reason: string) => Promise<boolean>;
  /** Queues the story to be released at a time, or (null) at once; whether that was queued. */
  schedule: (release: { at: number; zone: string } | null) => Promise<boolean>;
  unschedule: () => Promise<void>;
  /** Publishes the story with a note for readers, dated in ms since 1970 UTC; whether that was queued. */
  correct: (note: string, date: number) => Promise<boolean>;
  retryNow: () => void;
  moveTo: (state: WorkflowState) => void;
};

/**
 * Waits until everything written so far is on the disk; false as soon as the disk refuses, so that
 * nothing goes out later, when whoever pressed the button has long done something else.
 */
function isSaved({ saveState, flush }: StorySession): Promise<boolean> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (saveState.get().phase === 'failed') resolve(false);
    };
    const stop = saveState.subscribe(look);
    look();
    void flush().then(() => {
      stop();
      resolve(true);
    });
  });
}

/** @param onStopped is told when the story cannot be published as it is */
export function usePublishing(
  session: StorySession | null,
  onStopped: () => void,
): Publishing | null {
  const { desk } = useDesk();
  const notify = useNotify();
  const show = useShowPublication();
  const { data: info } = useQuery({
    queryKey: ['info'],
    queryFn: () => answerOf(desk.app.info({})),
  });
  const who = info?.userName ?? '';

  return useMemo(() => {
    if (!session) return null;
    const { id } = session;
    const shown = (answer: Result<PublicationStatus>): boolean => {
      if (answer.ok) show(id, answer.value);
      return answer.ok;
    };
    const move = (to: WorkflowState): void => {
      edit(session, (doc) => moveTo(doc, { at: Date.now(), who, to }));
    };
    const push = async (entry?: { id: string; released: boolean }): Promise<void> => {
      if (!(await isSaved(session))) {
        notify({ message: words.standing.unsavedNotPublished, tone: 'alert' });
        return;
      }
      const answer = await desk.publish.push({ id, ...(entry && { entry }) });
      if (shown(answer) || answer.ok) return;
      notify({ message: words.standing.notPublished(answer.error.message) });
      if (answer.error.code === 'stopped') onStopped();
    };
    return {
      publish: () => push(),
      releaseEntry: (entry, released) => push({ id: entry, released }),
      async cancelPush() {
        const answer = await desk.publish.cancel({ id });
        if (shown(answer) || answer.ok) notify({ message: words.standing.takenBack });
        else notify({ message: answer.error.message, tone: 'alert' });
      },
      async schedule(release) {
        if (!(await isSaved(session))) {
          notify({ message: words.standing.unsavedNotPublished, tone: 'alert' });
          return false;
        }
        const answer = await desk.publish.schedule({ id, release });
        if (shown(answer)) {
          if (release)
            notify({ message: words.schedule.scheduled(timeIn(release.zone, release.at)) });
          return true;
        }
        if (answer.ok) return true;
        const why = release ? words.schedule.notScheduled : words.standing.notPublished;
        notify({ message: why(answer.error.message), tone: 'alert' });
        if (answer.error.code === 'stopped') onStopped();
        return false;
      },
      async correct(note, date) {
        if (!(await isSaved(session))) {
          notify({ message: words.standing.unsavedNotPublished, tone: 'alert' });
          return false;
        }
        const answer = await desk.publish.correct({ id, note, date });
        if (shown(answer) || answer.ok) {
          notify({ message: words.correct.published });
          return true;
        }
        notify({ message: words.standing.notPublished(answer.error.message), tone: 'alert' });
        if (answer.error.code === 'stopped') onStopped();
        return false;
      },
      async unschedule() {
        const answer = await desk.publish.unschedule({ id });
        if (shown(answer) || answer.ok) notify({ message: words.schedule.takenBack });
        else notify({ message: answer.error.message, tone: 'alert' });
      },
      async kill(reason) {
        if (!(await isSaved(session))) return false;
        const answer = await desk.publish.withdraw({ id, reason });
        if (shown(answer) || answer.ok) {
          notify({ message: words.standing.killed });
          return true;
        }
        notify({ message: answer.error.message, tone: 'alert' });
        return false;
      },
      retryNow: () => void desk.publish.retryNow({ id }),
      moveTo(to) {
        const from = session.projection.get().state;
        move(to);
        notify({
          message: words.standing.moved[to],
          action: { label: words.standing.takeBack, run: () => move(from) },
        });
      },
    };
  }, [session, desk, notify, show, who, onStopped]);
}
