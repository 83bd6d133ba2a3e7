import type { ReactNode } from 'react';
import type { StorySession } from '../session/story-session';
import { TranslatingProvider } from '../translate/translating-context';
import type { Translating } from '../translate/use-translating';
import { Findings } from './findings';

type Props = { session: StorySession | null; translating: Translating | null; children: ReactNode };

/** What everyone in the window knows of the open story: what it lacks, and how it stands with its original. */
export function AboutStory({ session, translating, children }: Props) {
  return (
    <Findings session={session}>
      <TranslatingProvider value={translating}>{children}</TranslatingProvider>
    </Findings>
  );
}
