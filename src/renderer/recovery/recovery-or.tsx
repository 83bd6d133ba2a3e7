import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { answerOf } from '../desk/answers';
import { useDesk } from '../session/desk-context';
import { RecoveryPage } from './recovery-page';
import { useIsRecovery } from './route';

/** Shows what a recovery found before anything else, when main says that there was one. */
export function RecoveryOr({ children }: { children: ReactNode }) {
  const isRecovery = useIsRecovery();
  return isRecovery ? <Recovery>{children}</Recovery> : children;
}

function Recovery({ children }: { children: ReactNode }) {
  const { desk } = useDesk();
  const [isRead, setRead] = useState(false);
  const { data: report, isPending } = useQuery({
    queryKey: ['recovery'],
    queryFn: () => answerOf(desk.safekeeping.recovery({})),
  });
  if (isPending) return null;
  if (!report || isRead) return children;

  /** Leaves the page for good: the report is told once. */
  const leave = (storyId?: string): void => {
    void desk.safekeeping.acknowledge({ at: report.at });
    window.location.hash = storyId === undefined ? '#/' : `#/story/${storyId}`;
    setRead(true);
  };
  return (
    <RecoveryPage
      report={report}
      onLeave={leave}
      onFolder={() => void desk.opening.showFolder({})}
    />
  );
}
