import { savedTime } from '../desk/times';
import { useNow } from '../desk/use-now';
import { words } from '../i18n';
import { Button } from '../ui/button';
import type { Standing } from './use-standing';
import './standing-foot.css';

const MINUTE_MS = 60_000;

type Props = {
  /** Names the state for those who hear it. */
  label: string;
  standing: Standing | null;
  /** Whether there is nothing that readers could see. */
  isEmpty: boolean;
  /** Why nothing could be read or written, a sentence. */
  error: string | null;
  onRetry: () => void;
};

/** Says whether readers see what stands above, and what keeps it from them. */
export function StandingFoot({ label, standing, isEmpty, error, onRetry }: Props) {
  const now = useNow(MINUTE_MS);
  return (
    <>
      <footer className="standing-foot">
        <p role="status" aria-label={label} className="standing-state" data-phase={standing?.phase}>
          {standing ? inWords(standing, isEmpty, now) : ''}
        </p>
        {standing && standing.phase !== 'there' ? (
          <Button onPress={onRetry}>{words.ticker.tryNow}</Button>
        ) : null}
      </footer>
      <p className="standing-error" role="alert">
        {error}
      </p>
    </>
  );
}

function inWords({ phase, message, sentAt }: Standing, isEmpty: boolean, now: number): string {
  if (phase !== 'there') return message ?? words.ticker.onItsWay;
  if (sentAt === null) return isEmpty ? '' : words.ticker.onTheSite;
  return words.ticker.onTheSiteSince(savedTime(sentAt, now));
}
