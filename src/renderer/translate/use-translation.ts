import { isFollowed } from '@shared/story/translation/progress';
import { useEffect, useState } from 'react';
import { NO_STORY } from '../desk/no-story';
import { type WritableStore, writableStore } from '../session/readable-store';
import type { StorySession } from '../session/story-session';
import { useSelected, useStorySession } from '../session/use-session';
import { type AlignmentStore, alignmentStore } from './alignment-store';

/** An edition that is open, and the story that it is to say. */
export type Translation = {
  edition: StorySession;
  original: StorySession;
  alignment: AlignmentStore;
  /** The pair that is looked at, by its key; null while the caret is in none. */
  active: WritableStore<string | null>;
  /** The element, always the same, in which a row of the original is drawn: see `Row`. */
  elementOf: (row: string) => HTMLElement;
};

/**
 * Opens the original of the story that is open. Null for a story that is no edition, for one that may only
 * be read, and where the original is not on this desk.
 */
export function useTranslation(edition: StorySession | null): Translation | null {
  const editionOf = useSelected(
    edition?.projection ?? NO_STORY,
    (story) => story?.fields.editionOf ?? null,
  );
  const isWritten = edition?.readOnly === null && isFollowed(edition.doc);
  const opened = useStorySession(isWritten ? editionOf : null);
  const original = opened.phase === 'open' ? opened.session : null;

  const [translation, setTranslation] = useState<Translation | null>(null);
  useEffect(() => {
    if (!edition || !original) return;
    const alignment = alignmentStore(original.doc, edition.doc);
    const active = writableStore<string | null>(null);
    setTranslation({ edition, original, alignment, active, elementOf: rowElements() });
    return () => {
      setTranslation(null);
      alignment.destroy();
    };
  }, [edition, original]);
  return translation?.edition === edition ? translation : null;
}

function rowElements(): (row: string) => HTMLElement {
  const elements = new Map<string, HTMLElement>();
  return (row) => {
    const known = elements.get(row);
    if (known) return known;
    const element = document.createElement('div');
    element.className = 'original-row';
    element.dataset.where = row.split(' ')[0];
    elements.set(row, element);
    return element;
  };
}
