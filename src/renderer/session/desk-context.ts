import type { Bridge, DeskClient } from '@shared/ipc/contract';
import { createContext, useContext } from 'react';

/** How the components of a window reach main. Both must stay the same object as long as the window lives. */
export type DeskConnection = { desk: DeskClient; on: Bridge['on'] };

const DeskContext = createContext<DeskConnection | null>(null);

/** `<DeskProvider value={{ desk, on }}>` around the whole window. */
export const DeskProvider = DeskContext.Provider;

export function useDesk(): DeskConnection {
  const connection = useContext(DeskContext);
  if (!connection) throw new Error('There is no DeskProvider around this component.');
  return connection;
}
