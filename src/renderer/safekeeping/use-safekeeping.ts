import type { SafekeepingStatus } from '@shared/ipc/safekeeping';
import type { Result } from '@shared/result';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../desk/answers';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import { exportInWords, importInWords } from './words';

const STATUS = ['safekeeping'];

type Work = 'backUp' | 'exportDesk' | 'importDesk' | 'keepAllDays';

export type Safekeeping = {
  /** Null until main has answered. */
  status: SafekeepingStatus | null;
  /** What is being done. */
  busy: Work | null;
  /** What came of it, in a sentence. */
  said: string;
  /** Why it did not work, in main's sentence. */
  error: string | null;
  backUp: () => void;
  exportDesk: () => void;
  importDesk: () => void;
  keepAllDays: (days: number) => void;
};

/** What keeps the desk safe, and what a person can do for it. One thing at a time. */
export function useSafekeeping(): Safekeeping {
  const { desk } = useDesk();
  const cache = useQueryClient();
  const [busy, setBusy] = useState<Work | null>(null);
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState<string | null>(null);
  const { data, error } = useQuery({
    queryKey: STATUS,
    queryFn: () => answerOf(desk.safekeeping.status({})),
    staleTime: 0,
  });

  async function work<T>(name: Work, call: Promise<Result<T>>, inWords: (value: T) => string) {
    setBusy(name);
    setSaid('');
    setFailed(null);
    const answer = await call;
    setBusy(null);
    if (answer.ok) setSaid(inWords(answer.value));
    else setFailed(answer.error.message);
    void cache.invalidateQueries({ queryKey: STATUS });
  }
  return {
    ...{ status: data ?? null, busy, said, error: failed ?? error?.message ?? null },
    backUp: () =>
      void work('backUp', desk.safekeeping.backUp({}), ({ failure }) =>
        failure === null ? words.safekeeping.backedUp : '',
      ),
    exportDesk: () =>
      void work('exportDesk', desk.safekeeping.exportDesk({}), (done) =>
        done === null ? '' : exportInWords(done),
      ),
    importDesk: () =>
      void work('importDesk', desk.safekeeping.importDesk({}), (done) =>
        done === null ? '' : importInWords(done),
      ),
    keepAllDays: (days) =>
      void work('keepAllDays', desk.safekeeping.setKeepAllDays({ days }), () =>
        words.safekeeping.keptFor(days),
      ),
  };
}
