import type { EntryAttributes } from '@shared/story/schema/entry';
import type { EditorView } from '@tiptap/pm/view';
import { ListChecks, Pin, Undo2 } from 'lucide-react';
import { language, words } from '../../i18n';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { ariaKeys } from '../../ui/keys';
import { useKeysOf } from '../../ui/keys-of';
import { StateMark } from '../../ui/state-mark';
import { Hint } from '../../ui/tooltip';
import { nodeAt, type Place, setAttributes } from '../node-commands';
import { EntryTime } from './entry-time';
import { toggleKeyPoint } from './key-points';
import { useEntry, useIsKeyPoint } from './live-blog';

type Props = {
  attributes: EntryAttributes;
  /** Its time in the words of the edition; empty for none. */
  time: string;
  view: EditorView;
  place: Place;
  isEditable: boolean;
  /** Gives the focus back to the text. */
  onDone: () => void;
};

/** The line above an entry: its time, where it stands with readers, and what can be done with it. */
export function EntryHead({ attributes, time, view, place, isEditable, onDone }: Props) {
  const { id, pinned, author } = attributes;
  const { state, release } = useEntry(id);
  const keys = useKeysOf()('publish-entry', 'Mod+Enter');
  const isKeyPoint = useIsKeyPoint(id);
  const write = (change: Partial<EntryAttributes>): void => {
    const found = nodeAt(view, place, 'entry');
    if (found) setAttributes(view, found, change);
  };
  const onKeyPoint = (): void => {
    const found = nodeAt(view, place, 'entry');
    if (found) view.dispatch(toggleKeyPoint(view.state, found.node));
  };
  return (
    <div className="entry-head" contentEditable={false} lang={language}>
      <EntryTime {...{ attributes, time, isEditable, onDone }} onChange={write} />
      {author === '' ? null : (
        <span className="entry-author" dir="auto">
          {author}
        </span>
      )}
      <StateMark state={state} />
      {isEditable ? (
        <span className="entry-tools">
          <IconButton
            small
            icon={Pin}
            label={words.liveBlog.pin}
            pressed={pinned}
            onPress={() => write({ pinned: !pinned })}
          />
          <IconButton
            small
            icon={ListChecks}
            label={words.liveBlog.keyPoint}
            pressed={isKeyPoint}
            onPress={onKeyPoint}
          />
          {state.isOut ? (
            <IconButton
              small
              icon={Undo2}
              label={words.liveBlog.withdraw}
              onPress={() => release(false)}
            />
          ) : null}
          {state.isPublishable ? (
            <Hint text={words.liveBlog.publish} {...(keys ? { keys } : {})}>
              <Button
                look="plain"
                aria-label={words.liveBlog.publish}
                aria-keyshortcuts={ariaKeys(keys ?? '')}
                onPress={() => release(true)}
              >
                {words.liveBlog.publishShort}
              </Button>
            </Hint>
          ) : null}
        </span>
      ) : null}
    </div>
  );
}
