import type { ReactNode } from 'react';
import { AskWhy } from '../checks/ask-why';
import { ChecksProvider, type OpenChecks } from '../checks/checks-context';
import { houseStyleAsked } from '../house-style/asked';
import { HouseStyleDialog } from '../house-style/house-style-dialog';
import type { StorySession } from '../session/story-session';
import { useStore } from '../session/use-session';
import { TranslatingProvider } from '../translate/translating-context';
import type { Translating } from '../translate/use-translating';
import { Findings } from './findings';

type Props = {
  session: StorySession | null;
  translating: Translating | null;
  checks: OpenChecks | null;
  children: ReactNode;
};

/** What everyone in the window knows of the open story: what it lacks, what is marked in it, and how it stands with its original. */
export function AboutStory({ session, translating, checks, children }: Props) {
  return (
    <Findings session={session}>
      <TranslatingProvider value={translating}>
        <ChecksProvider value={checks}>
          <AskWhy>{children}</AskWhy>
          {checks ? <HouseStyle checks={checks} /> : null}
        </ChecksProvider>
      </TranslatingProvider>
    </Findings>
  );
}

function HouseStyle({ checks: { checker } }: { checks: OpenChecks }) {
  const edition = useStore(houseStyleAsked);
  if (edition === null) return null;
  return (
    <HouseStyleDialog
      key={edition}
      edition={edition}
      checker={checker}
      onClose={() => houseStyleAsked.set(null)}
    />
  );
}
