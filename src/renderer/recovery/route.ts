import { useSyncExternalStore } from 'react';

const HASH = '#/recovery';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** Whether this window is to show what a recovery found, as main asks for in its address. */
export const useIsRecovery = (): boolean =>
  useSyncExternalStore(subscribe, () => window.location.hash === HASH);
