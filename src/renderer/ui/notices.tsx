import { CircleAlert, X } from 'lucide-react';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Button } from './button';
import { IconButton } from './icon-button';
import './notices.css';
import { words } from '../i18n';

export type Notice = {
  message: string;
  /** Alerts stay until they are dismissed; the rest goes after `NOTICE_MS`. */
  tone?: 'plain' | 'alert';
  action?: { label: string; run: () => void };
};

const NOTICE_MS = 8000;
/** More than this at once is noise: the oldest goes. */
const NOTICES_AT_ONCE = 3;

type Shown = Notice & { key: number };

const NoticesContext = createContext<(notice: Notice) => void>(() => {});

/** Gives the function that shows a notice. */
export const useNotify = (): ((notice: Notice) => void) => useContext(NoticesContext);

/** The corner of the desk where notices appear. Screen readers hear them; none takes the focus. */
export function Notices({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>([]);
  const next = useRef(1);

  const dismiss = useCallback((key: number) => {
    setShown((all) => all.filter((notice) => notice.key !== key));
  }, []);
  const notify = useCallback(
    (notice: Notice) => {
      const key = next.current++;
      setShown((all) => [
        ...all.filter(({ message }) => message !== notice.message).slice(1 - NOTICES_AT_ONCE),
        { ...notice, key },
      ]);
      if (notice.tone !== 'alert') setTimeout(() => dismiss(key), NOTICE_MS);
    },
    [dismiss],
  );

  const alerts = useMemo(() => shown.filter(({ tone }) => tone === 'alert'), [shown]);
  const others = useMemo(() => shown.filter(({ tone }) => tone !== 'alert'), [shown]);
  const line = (notice: Shown) => (
    <NoticeLine key={notice.key} notice={notice} onDismiss={() => dismiss(notice.key)} />
  );
  return (
    <NoticesContext.Provider value={notify}>
      {children}
      <div className="notices">
        <div role="alert" aria-label={words.ui.alerts}>
          {alerts.map(line)}
        </div>
        <div role="status" aria-label={words.ui.notices}>
          {others.map(line)}
        </div>
      </div>
    </NoticesContext.Provider>
  );
}

function NoticeLine({ notice, onDismiss }: { notice: Shown; onDismiss: () => void }) {
  return (
    <div className="notice" data-tone={notice.tone ?? 'plain'}>
      {notice.tone === 'alert' ? <CircleAlert size={16} aria-hidden /> : null}
      <p>{notice.message}</p>
      {notice.action ? (
        <Button
          look="quiet"
          onPress={() => {
            notice.action?.run();
            onDismiss();
          }}
        >
          {notice.action.label}
        </Button>
      ) : null}
      <IconButton small icon={X} label={words.ui.dismiss} hint={false} onPress={onDismiss} />
    </div>
  );
}
