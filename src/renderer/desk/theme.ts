import type { Theme } from '@shared/ipc/app';
import { useCallback, useEffect, useState } from 'react';
import { useDesk } from '../session/desk-context';
import { useDeskEvent } from './answers';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** Sets `data-theme` on the page to the theme in force, and follows the system where that is asked for. */
export function useTheme(): [theme: Theme, setTheme: (theme: Theme) => void] {
  const { desk } = useDesk();
  const [theme, setTheme] = useState<Theme>('system');

  useEffect(() => {
    void desk.app.theme({}).then((answer) => answer.ok && setTheme(answer.value));
  }, [desk]);
  useDeskEvent('theme:changed', (event) => setTheme(event.theme));

  useEffect(() => {
    const show = (): void => {
      const shown = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
      document.documentElement.dataset.theme = shown;
    };
    show();
    dark.addEventListener('change', show);
    return () => dark.removeEventListener('change', show);
  }, [theme]);

  const choose = useCallback(
    (next: Theme) => {
      setTheme(next);
      void desk.app.setTheme({ theme: next });
    },
    [desk],
  );
  return [theme, choose];
}
