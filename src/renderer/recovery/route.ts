import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

const useHash = (): string => useSyncExternalStore(subscribe, () => window.location.hash);

/** Whether this window is to show what a recovery found, as main asks for in its address. */
export const useIsRecovery = (): boolean => useHash() === '#/recovery';

/** Whether this window is to show why the stories could not be opened. */
export const useIsRefused = (): boolean => useHash() === '#/refused';
