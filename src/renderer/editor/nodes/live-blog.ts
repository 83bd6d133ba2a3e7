import { entry, entryTitle } from '@shared/story/schema/entry';
import { keyPoint, keyPoints } from '@shared/story/schema/key-points';
import type { Node } from '@tiptap/core';
import { words } from '../../i18n';
import { fieldView } from '../fields/field-view';
import { nodeFromSpec } from '../from-spec';
import { entryKeys } from '../live-blog/entry-keys';
import { entryView } from '../live-blog/entry-view';
import { keyPointsKeys } from '../live-blog/key-points-keys';
import { keyPointsView } from '../live-blog/key-points-view';

export type LiveBlogOptions = {
  /** Publishes an entry, by its id. */
  onPublishEntry: (id: string) => void;
};

/** The parts of a live blog: entries with their titles, and key points. */
export const liveBlogNodes = ({ onPublishEntry }: LiveBlogOptions): Node[] => [
  nodeFromSpec(keyPoints, {
    addNodeView: () => keyPointsView,
    addKeyboardShortcuts() {
      return keyPointsKeys(this.editor);
    },
  }),
  nodeFromSpec(keyPoint),
  nodeFromSpec(entry, {
    allowGapCursor: false,
    addNodeView: () => entryView,
    addKeyboardShortcuts() {
      return entryKeys(this.editor, onPublishEntry);
    },
  }),
  nodeFromSpec(entryTitle, {
    addNodeView: () => fieldView({ label: words.liveBlog.title, hint: words.liveBlog.title }),
  }),
];
