import { checkStory } from '@shared/story/checks';
import type { Finding } from '@shared/story/checks/finding';
import { projectStory } from '@shared/story/projection';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useDesk } from '../session/desk-context';
import type { StorySession } from '../session/story-session';
import { useProjection } from '../session/use-session';

/** Main is asked when the story has rested this long, ms. */
const REST_MS = 300;

const NONE: Finding[] = [];
const FindingsContext = createContext<Finding[]>(NONE);

/** What the open story lacks, what stops it first; nothing while no story is open. */
export const useFindings = (): Finding[] => useContext(FindingsContext);

/** How many of them stop it. */
export const useStops = (): number =>
  useFindings().filter(({ severity }) => severity === 'stop').length;

type Props = { session: StorySession | null; children: ReactNode };

/** Checks the open story once for everyone in the window who shows what it lacks. */
export function Findings({ session, children }: Props) {
  const [found, setFound] = useState<Finding[]>(NONE);
  return (
    <FindingsContext value={session ? found : NONE}>
      {session ? <Checks key={session.id} session={session} onFound={setFound} /> : null}
      {children}
    </FindingsContext>
  );
}

type ChecksProps = { session: StorySession; onFound: (findings: Finding[]) => void };

/** Shows nothing, so that a keystroke renders nothing but this. */
function Checks({ session, onFound }: ChecksProps) {
  const story = useProjection(session);
  const here = useMemo(() => checkStory(story), [story]);
  const there = useFindingsOfMain(session);
  useEffect(() => {
    const known = new Set(here.map(({ code }) => code));
    const all = [...here, ...there.filter(({ code }) => !known.has(code))];
    onFound([
      ...all.filter(({ severity }) => severity === 'stop'),
      ...all.filter(({ severity }) => severity === 'hint'),
    ]);
  }, [here, there, onFound]);
  return null;
}

/** What main finds in the saved story beyond the checks that are made here as well. */
function useFindingsOfMain(session: StorySession): Finding[] {
  const { desk } = useDesk();
  const story = useProjection(session);
  const [found, setFound] = useState<Finding[]>(NONE);
  // biome-ignore lint/correctness/useExhaustiveDependencies: main is asked again when the story changes.
  useEffect(() => {
    let late = false;
    const ask = async (): Promise<void> => {
      await session.flush();
      const answer = await desk.publish.check({ id: session.id });
      if (late || !answer.ok) return;
      // The story as main has just read it: what is projected here may be a moment behind.
      const here = new Set(checkStory(projectStory(session.doc)).map(({ code }) => code));
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
