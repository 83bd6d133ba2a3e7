import { createContext, useContext } from 'react';
import type { Translating } from './use-translating';

const TranslatingContext = createContext<Translating | null>(null);

/** Around everything that shows how an edition stands with its original. */
export const TranslatingProvider = TranslatingContext.Provider;

/** Null while the open story is no edition, or its original is not on this desk. */
export const useEditionWork = (): Translating | null => useContext(TranslatingContext);
