import type { Result } from '@shared/result';
import { useEffect, useEffectEvent, useState } from 'react';
import type { StorySession } from '../session/story-session';
import { useProjection } from '../session/use-session';

/** The archive is asked about a story when it has rested this long, ms. */
const REST_MS = 1000;

/** What the archive says of the open story, asked again each time the story rests; null until then. */
export function useAtRest<T>(
  session: StorySession,
  ask: (id: string) => Promise<Result<T>>,
): T | null {
  const story = useProjection(session);
  const [answered, setAnswered] = useState<T | null>(null);
  const question = useEffectEvent(ask);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the archive is asked again when the story changes.
  useEffect(() => {
    let isLate = false;
    const timer = setTimeout(
      async () => {
        await session.flush();
        if (isLate) return;
        const answer = await question(session.id);
        if (!isLate && answer.ok) setAnswered(answer.value);
      },
      answered === null ? 0 : REST_MS,
    );
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [session, story]);
  return answered;
}
