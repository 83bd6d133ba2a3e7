import type { View } from '@shared/ipc/drafts';
import type { EditionId } from '@shared/story/vocabulary';
import type { RefObject } from 'react';
import { NewStory } from './new-story';
import { NoStories } from './no-stories';
import { count } from './publication-words';
import { SearchField } from './search-field';
import type { RowActions } from './story-row';
import { StoryRows } from './story-rows';
import { useStories } from './use-stories';
import { VIEW_LABELS, Views } from './views';
import './story-list.css';

type Props = {
  openId: string | null;
  view: View;
  onView: (view: View) => void;
  text: string;
  onText: (text: string) => void;
  searchField: RefObject<HTMLInputElement | null>;
  onNew: (edition: EditionId) => void;
  actions: RowActions;
};

/** The first column: all stories of this desk, by view and by search. */
export function StoryList(props: Props) {
  const { view, text } = props;
  const stories = useStories(view, text);
  const hasNone = !stories.isLoading && stories.error === null && stories.rows.length === 0;
  return (
    <div className="stories">
      <header className="stories-head">
        <h2>Stories</h2>
        <NewStory onNew={props.onNew} />
      </header>
      <SearchField
        field={props.searchField}
        text={text}
        onText={props.onText}
        total={stories.counts?.all ?? null}
      />
      <Views view={view} counts={stories.counts} onView={props.onView} />
      {stories.error === null ? null : (
        <p className="stories-error" role="alert">
          {stories.error}
        </p>
      )}
      {hasNone ? (
        <NoStories
          view={view}
          text={text}
          onClear={() => props.onText('')}
          onEverywhere={() => props.onView('all')}
        />
      ) : null}
      <StoryRows rows={stories.rows} openId={props.openId} actions={props.actions} />
      <p className="unseen" role="status" aria-label="Search result">
        {text.trim() === ''
          ? ''
          : `${count(stories.rows.length, 'story', 'stories')} found in ${VIEW_LABELS[view]} for ${text.trim()}`}
      </p>
    </div>
  );
}
