import { PanelRight } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { Canvas } from '../editor/canvas';
import type { CanvasHandle, Notice } from '../editor/canvas-handle';
import { Toolbar } from '../editor/toolbar';
import type { Wanted } from '../find/drafts/find-in-drafts';
import { FindBar } from '../find/find-bar';
import { FirstGuide, useFirstRun } from '../guide/guide';
import { useLooking } from '../history/lookback';
import { Past } from '../history/past';
import { words } from '../i18n';
import { Outline } from '../outline/outline-panel';
import { Preview } from '../preview/preview';
import { useDesk } from '../session/desk-context';
import type { SessionState } from '../session/use-session';
import { SplitPane } from '../split/split-pane';
import type { Split } from '../split/use-split';
import { BesideOriginal } from '../translate/beside-original';
import { useEditionWork } from '../translate/translating-context';
import { IconButton } from '../ui/icon-button';
import { ariaKeys } from '../ui/keys';
import { useNotify } from '../ui/notices';
import { ToggleButton } from '../ui/toggle-button';
import { Hint } from '../ui/tooltip';
import { Banners } from './banners';
import type { DeskCommand } from './commands';
import type { Layout } from './layout';
import { Pane } from './pane';
import { NoStory, NotOpened, Opening } from './places';
import { usePublication } from './use-publication';
import type { Publishing } from './use-publishing';
import './stage.css';

type Props = {
  opened: SessionState;
  canvas: CanvasHandle | null;
  onCanvas: (canvas: CanvasHandle | null) => void;
  layout: Layout;
  command: (id: string) => DeskCommand | undefined;
  onUnbin: (id: string) => void;
  publishing: Publishing | null;
  /** Puts the outline away; null while it is. */
  outline: (() => void) | null;
  /** Null while nothing is to be found in the story. */
  finding: Finding | null;
  onAllDrafts: (wanted: Wanted) => void;
  split: Split;
  onFound: () => void;
};

/** What is to be found at first, and how often that was asked for. */
export type Finding = { selected: string; asked: number };

/** The middle of the window: the story on its sheet, and its preview beside it. */
export function Stage(props: Props) {
  const { opened, layout } = props;
  const session = opened.phase === 'open' ? opened.session : null;
  const isLookingBack = useLooking(session).past !== null;
  const isBeside = useEditionWork()?.isBeside === true;
  return (
    <main className="stage" aria-label={words.desk.story}>
      {session ? (
        <header className="stage-bar">
          <Toolbar canvas={isLookingBack ? null : props.canvas} />
          <StageButtons layout={layout} command={props.command} />
        </header>
      ) : null}
      {session && props.canvas && props.finding && !isLookingBack ? (
        <FindBar
          key={props.finding.asked}
          canvas={props.canvas}
          undo={session.undo}
          selected={props.finding.selected}
          onAllDrafts={props.onAllDrafts}
          onClose={props.onFound}
        />
      ) : null}
      <div
        className="stage-panes"
        data-covered={session !== null && layout.preview.isShown && layout.preview.isCovering}
      >
        {session && props.outline ? (
          <Pane part="outline">
            <Outline session={session} canvas={props.canvas} onClose={props.outline} />
          </Pane>
        ) : null}
        <div className="stage-canvas" data-past={isLookingBack} data-beside={isBeside}>
          <Pane part="canvas">
            <Middle {...props} />
          </Pane>
          {session ? (
            <Pane part="history">
              <Past session={session} onLeave={() => props.canvas?.focusPart('body')} />
            </Pane>
          ) : null}
        </div>
        {props.split.isOpen ? (
          <Pane part="beside">
            <SplitPane
              split={props.split}
              canvas={isLookingBack ? null : props.canvas}
              command={props.command}
            />
          </Pane>
        ) : null}
        {session && layout.preview.isShown ? (
          <Pane part="preview">
            <Preview
              session={session}
              isCovering={layout.preview.isCovering}
              onClose={() => layout.showPreview(false)}
            />
          </Pane>
        ) : null}
      </div>
    </main>
  );
}

function Middle({ opened, canvas, onCanvas, onUnbin, publishing, command }: Props) {
  const [isFirstRun, endFirstRun] = useFirstRun();
  const { desk } = useDesk();
  const notify = useNotify();
  const onNotice = useCallback<Notice>(
    (message, tone, action) =>
      notify({ message, tone: tone === 'info' ? 'plain' : 'alert', ...(action && { action }) }),
    [notify],
  );
  const { status, entries: pushed } = usePublication(opened.phase === 'open' ? opened.id : null);
  const { phase } = status;
  const entries = useMemo(
    () => ({
      ...{ phase, pushed },
      release: (id: string, released: boolean) => void publishing?.releaseEntry(id, released),
    }),
    [phase, pushed, publishing],
  );
  switch (opened.phase) {
    case 'none':
      return isFirstRun ? <FirstGuide command={command} onDone={endFirstRun} /> : <NoStory />;
    case 'opening':
      return <Opening />;
    case 'failed':
      return (
        <NotOpened error={opened.error} onRetry={opened.retry} onUnbin={() => onUnbin(opened.id)} />
      );
    case 'open':
      return (
        <>
          <Banners session={opened.session} />
          <BesideOriginal canvas={canvas} />
          <Canvas
            key={opened.id}
            session={opened.session}
            desk={desk}
            onHandle={onCanvas}
            onNotice={onNotice}
            entries={entries}
          />
        </>
      );
  }
}

function StageButtons({ layout, command }: Pick<Props, 'layout' | 'command'>) {
  const preview = command('preview');
  const inspector = command('toggle-inspector');
  if (!preview || !inspector) return null;
  return (
    <div className="stage-buttons">
      <Hint text={words.desk.seeAsOnSite} {...(preview.keys ? { keys: preview.keys } : {})}>
        <ToggleButton
          isSelected={layout.preview.isShown}
          aria-keyshortcuts={ariaKeys(preview.keys ?? '')}
          onChange={preview.run}
        >
          {words.desk.preview}
        </ToggleButton>
      </Hint>
      <IconButton
        icon={PanelRight}
        label={words.desk.inspector}
        pressed={layout.inspector.isShown}
        {...(inspector.keys ? { keys: inspector.keys } : {})}
        onPress={inspector.run}
      />
    </div>
  );
}
