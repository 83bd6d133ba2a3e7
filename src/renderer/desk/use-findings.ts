import { checkStory, type Finding } from '@shared/story/checks';
import { useEffect, useMemo, useState } from 'react';
import { useDesk } from '../session/desk-context';
import type { StorySession } from '../session/story-session';
import { useProjection } from '../session/use-session';

/** Main is asked when the story has rested this long, ms. */
const REST_MS = 300;

/**
 * What the story lacks, what stops it first. Checked here at each change; what main alone knows
 * (whether the slug is free, whether the package meets the site's limits) is asked when typing rests.
 */
export function useFindings(session: StorySession): Finding[] {
  const story = useProjection(session);
  const here = useMemo(() => checkStory(story), [story]);
  const there = useFindingsOfMain(session);
  return useMemo(() => {
    const all = [...here, ...there];
    return [
      ...all.filter(({ severity }) => severity === 'stop'),
      ...all.filter(({ severity }) => severity === 'hint'),
    ];
  }, [here, there]);
}

/** What main finds in the saved story beyond the checks that are made here as well. */
function useFindingsOfMain(session: StorySession): Finding[] {
  const { desk } = useDesk();
  const story = useProjection(session);
  const [found, setFound] = useState<Finding[]>([]);
  useEffect(() => {
    let late = false;
    const ask = async (): Promise<void> => {
      await session.flush();
      const answer = await desk.publish.check({ id: session.id });
      if (late || !answer.ok) return;
      const here = new Set(checkStory(story).map(({ code }) => code));
      setFound(answer.value.filter(({ code }) => !here.has(code)));
    };
    const timer = setTimeout(ask, REST_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [desk, session, story]);
  return found;
}
