import type { EditionId } from '@shared/story/vocabulary';
import { createContext, useContext } from 'react';

const EditionContext = createContext<EditionId>('en');

/** The edition of the story on the sheet, around everything that is drawn on it. */
export const EditionProvider = EditionContext.Provider;

export const useEdition = (): EditionId => useContext(EditionContext);
