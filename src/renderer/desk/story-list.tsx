import type { Ordering } from '@shared/ipc/archive';
import type { View } from '@shared/ipc/drafts';
import type { EditionId } from '@shared/story/vocabulary';
import { type RefObject, useState } from 'react';
import { ArchiveProgress } from '../archive/archive-progress';
import { Corrections } from '../archive/corrections';
import { FacetMenus } from '../archive/facet-menus';
import { SiteStories } from '../archive/site-stories';
import { BEST, SortMenu } from '../archive/sort-menu';
import { words } from '../i18n';
import { useDroppedFiles } from '../import/use-dropped-files';
import { useRemembered } from '../ui/remembered';
import type { DeskCommand } from './command';
import { NewStory } from './new-story';
import { NoStories } from './no-stories';
import { SearchField } from './search-field';
import type { RowActions } from './story-row';
import { StoryRows } from './story-rows';
import { type Look, useStories } from './use-stories';
import { Views } from './views';
import './story-list.css';
import '../archive/archive.css';

type Props = {
  openId: string | null;
  view: View;
  onView: (view: View) => void;
  text: string;
  onText: (text: string) => void;
  searchField: RefObject<HTMLInputElement | null>;
  onNew: (edition: EditionId) => void;
  command: (id: string) => DeskCommand | undefined;
  actions: RowActions;
  /** Takes files that are dropped on the list. */
  onFiles: (files: File[]) => void;
};

/** The first column: all stories of this desk, by view and by search. */
export function StoryList(props: Props) {
  const { view, text } = props;
  const [sort, setSort] = useRemembered<Ordering>('sort', BEST);
  const [look, setLook] = useState<Look>({ from: 0, to: 0, others: [] });
  const stories = useStories({ view, text, sort }, 'list', look);
  const { total, question } = stories;
  const drop = useDroppedFiles(props.onFiles);
  const isSearch = text.trim() !== '';
  const isSettled = !stories.isLoading && stories.error === null;
  return (
    <div className="stories" data-drop={drop.isOver} {...drop.handlers}>
      <header className="stories-head">
        <h2>{words.desk.stories}</h2>
        <NewStory onNew={props.onNew} command={props.command} />
      </header>
      <SearchField
        field={props.searchField}
        text={text}
        onText={props.onText}
        total={stories.counts?.all ?? null}
      />
      <Views view={view} counts={stories.counts} onView={props.onView} />
      {isSearch && stories.facets ? (
        <FacetMenus text={text} facets={stories.facets} onText={props.onText} />
      ) : null}
      {total > 0 ? (
        <div className="list-line">
          <span>{question.text === '' ? words.desk.count(total) : words.desk.found(total)}</span>
          <SortMenu sort={sort} onSort={setSort} isSearch={isSearch} />
        </div>
      ) : null}
      <ArchiveProgress />
      {isSearch ? <Corrections corrections={stories.corrections} /> : null}
      {stories.error === null ? null : (
        <p className="stories-error" role="alert">
          {stories.error}
        </p>
      )}
      {isSettled && total === 0 ? (
        <NoStories
          view={question.view}
          text={question.text}
          onClear={() => props.onText('')}
          onEverywhere={() => props.onView('all')}
        />
      ) : null}
      <StoryRows
        stories={stories}
        openId={props.openId}
        actions={props.actions}
        look={look}
        onLook={setLook}
      />
      {question.text === '' ? null : (
        <SiteStories text={question.text} open={isSettled && total === 0} />
      )}
      <p className="unseen" role="status" aria-label={words.desk.searchResult}>
        {question.text === ''
          ? ''
          : words.desk.foundIn(total, words.desk.views[question.view], question.text)}
      </p>
    </div>
  );
}
