import { createContext, useContext } from 'react';

/** The keys of a command of this desk, by its id; `usual` where there is no desk around. */
export type KeysOf = (command: string, usual?: string) => string | undefined;

const KeysContext = createContext<KeysOf>((_command, usual) => usual);

/** Around what shows keys: somebody may have chosen others than the usual ones. */
export const KeysProvider = KeysContext.Provider;

export const useKeysOf = (): KeysOf => useContext(KeysContext);
