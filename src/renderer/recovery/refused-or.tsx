import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { answerOf } from '../desk/answers';
import { useDesk } from '../session/desk-context';
import { RefusedPage } from './refused-page';
import { useIsRefused } from './route';

const REFUSAL = ['refusal'];

/** Shows why the stories could not be opened instead of them, when main says so. */
export function RefusedOr({ children }: { children: ReactNode }) {
  const isRefused = useIsRefused();
  return isRefused ? <Refused>{children}</Refused> : children;
}

function Refused({ children }: { children: ReactNode }) {
  const { desk } = useDesk();
  const cache = useQueryClient();
  const [triedAt, setTriedAt] = useState<number | null>(null);
  const { data: refusal, isPending } = useQuery({
    queryKey: REFUSAL,
    queryFn: () => answerOf(desk.opening.refusal({})),
  });
  if (isPending) return null;
  if (!refusal) return children;

  const tryAgain = async (): Promise<void> => {
    const answer = await desk.opening.again({});
    // When it worked, main turns this window to the stories.
    if (answer.ok && answer.value === null) return;
    if (answer.ok) cache.setQueryData(REFUSAL, answer.value);
    else cache.setQueryData(REFUSAL, { ...refusal, message: answer.error.message });
    setTriedAt(Date.now());
  };
  return (
    <RefusedPage
      refusal={refusal}
      triedAt={triedAt}
      onAgain={() => void tryAgain()}
      onFolder={() => void desk.opening.showFolder({})}
      onQuit={() => void desk.opening.quit({})}
    />
  );
}
