import type { View } from '@shared/ipc/drafts';
import type { Result } from '@shared/result';
import type { Finding as Problem } from '@shared/story/checks/finding';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CanvasHandle } from '../editor/canvas-handle';
import { useLooking } from '../history/lookback';
import { language, words } from '../i18n';
import { useImports } from '../import/use-imports';
import { Inspector } from '../inspector/inspector';
import { useSaveTrail } from '../record/use-save-trail';
import { useDesk } from '../session/desk-context';
import { useSelected, useStore, useStorySession } from '../session/use-session';
import { useKeyChoices, withChosenKeys } from '../shortcuts/key-choices';
import { splitCommands } from '../split/split-commands';
import { useSplit } from '../split/use-split';
import { useTemplates } from '../templates/use-templates';
import { useTranslating } from '../translate/use-translating';
import { useTranslation } from '../translate/use-translation';
import { KeysProvider } from '../ui/keys-of';
import { useNotify } from '../ui/notices';
import { useRemembered } from '../ui/remembered';
import { Splitter } from '../ui/splitter';
import { useDimming } from '../writing-room/use-dimming';
import { useUnusedEscape } from '../writing-room/use-unused-escape';
import { useWritingRoom } from '../writing-room/use-writing-room';
import { useZoom } from '../writing-room/use-zoom';
import { AboutStory } from './about-story';
import { useDeskEvent } from './answers';
import { grouped } from './command';
import { commandTable, type DeskActions } from './commands';
import { isAnyOpen, OpenDialogs, useDialogs } from './dialogs';
import { INSPECTOR, LIST, useLayout } from './layout';
import { NO_HISTORY, NO_STORY } from './no-story';
import { Pane } from './pane';
import { Rail } from './rail';
import { useRoute } from './route';
import { type Finding, Stage } from './stage';
import { StatusBar } from './status-bar';
import { StoryList } from './story-list';
import { useTheme } from './theme';
import { useBin } from './use-bin';
import { useCheckedStory } from './use-checked-story';
import { undoInField, useCommandKeys } from './use-command-keys';
import { useKeysOfCommands } from './use-keys-of-commands';
import { useMenuOffer } from './use-menu-offer';
import { useFreshPublications, useOutbox, usePublication } from './use-publication';
import { usePublishing } from './use-publishing';
import { goTo, showTab, useStoryActions } from './use-story-actions';
import { useWindowTitle } from './window-title';
import './desk.css';
import '../writing-room/writing-room.css';

/** The whole window: stories, the one that is open, and everything about it. */
export function Desk() {
  const { desk } = useDesk();
  const notify = useNotify();
  useFreshPublications();
  const [theme, setTheme] = useTheme();
  const [view, setView] = useRemembered<View>('view', 'all');
  const [text, setText] = useState('');
  const searchField = useRef<HTMLInputElement>(null);
  const dialogs = useDialogs();
  const { ways } = dialogs;
  const keyChoices = useKeyChoices();
  const [choices] = keyChoices;
  const [isLinking, setLinking] = useState(false);
  const [finding, setFinding] = useState<Finding | null>(null);

  const [storyId, go] = useRoute();
  const imports = useImports(go);
  const chooseImport = imports.choose;
  const split = useSplit(storyId, go);
  const room = useWritingRoom(useLayout(split.isOpen), storyId !== null);
  const { layout } = room;
  const zoom = useZoom();
  const { bin, unbin } = useBin(storyId, go);
  const opened = useStorySession(storyId);
  const session = opened.phase === 'open' ? opened.session : null;
  useWindowTitle(session);

  const [canvas, setCanvas] = useState<CanvasHandle | null>(null);
  useDimming(canvas, room.isFocused && room.isDimmed);
  /** A story that was just begun: its headline waits for the first words. */
  const begun = useRef<string | null>(null);
  useEffect(() => {
    if (!canvas || !session || begun.current !== session.id) return;
    begun.current = null;
    canvas.focusPart('headline');
  }, [canvas, session]);

  const publishing = usePublishing(
    session,
    useCallback(() => showTab(layout, 'publish'), [layout]),
  );
  const askForLink = useCallback(() => setLinking(true), []);
  const find = useCallback(
    (selected: string) => setFinding((last) => ({ selected, asked: (last?.asked ?? 0) + 1 })),
    [],
  );
  const { saveTemplate } = ways;
  const actions = useStoryActions({
    ...{ session, canvas, publishing, layout, askForLink, find, saveTemplate, bin },
  });
  const onPlace = useCallback(
    (place: Problem['place']) => goTo(place, { canvas, layout }),
    [canvas, layout],
  );

  const outbox = useOutbox();
  const publication = usePublication(session?.id ?? null).status;
  const state = useSelected(session?.projection ?? NO_STORY, (story) => story?.state ?? 'draft');
  const isLiveBlog = useSelected(
    session?.projection ?? NO_STORY,
    (story) => story?.fields.kind === 'live',
  );
  const edition = useSelected(
    session?.projection ?? NO_STORY,
    (story) => story?.fields.edition ?? 'en',
  );

  // While the past is in sight, nothing is done to a text that is not.
  const seen = useLooking(session).past === null ? canvas : null;
  const history = useStore(seen?.history ?? NO_HISTORY);
  const onField = useCallback((field: string) => onPlace({ part: 'field', field }), [onPlace]);
  const checked = useCheckedStory(session, canvas, layout);
  const translation = useTranslation(session);
  const translating = useTranslating({ translation, canvas: seen, onField });

  const begin = useCallback(
    async (beginning: Promise<Result<{ id: string }>>): Promise<void> => {
      const answer = await beginning;
      if (!answer.ok) return notify({ message: answer.error.message, tone: 'alert' });
      // The new line must be seen, whatever was looked at before.
      setText('');
      if (view !== 'all' && view !== 'mine') setView('all');
      begun.current = answer.value.id;
      go(answer.value.id);
    },
    [notify, view, setView, go],
  );
  const templates = useTemplates();

  const saveTrail = useSaveTrail();
  const deskActions = useMemo(
    (): DeskActions => ({
      newStory: (edition) => void begin(desk.drafts.create({ edition })),
      newStoryFrom: (id) => void begin(desk.templates.begin({ id, edition: language })),
      openTemplates: () => ways.open('templates'),
      newWindow: () => void desk.app.newWindow({}),
      find() {
        flushSync(() => layout.showList(true));
        searchField.current?.focus();
        searchField.current?.select();
      },
      openPalette: ways.togglePalette,
      toggleList: () => layout.showList(!layout.list.isShown),
      openSite: () => outbox.siteUrl && void desk.app.openExternal({ url: outbox.siteUrl }),
      setTheme,
      importStories: chooseImport,
      openBackups: () => ways.open('backups'),
      openTicker: () => ways.open('ticker'),
      openCalendar: () => ways.open('calendar'),
      openFrontPage: () => ways.open('front-page'),
      saveTrail: (format) => void saveTrail(null, format),
      openSettings: () => ways.open('settings'),
      openShortcuts: () => ways.open('shortcuts'),
      findInDrafts: () => ways.findInDrafts({ text: '', replacement: '' }),
      openGuide: () => ways.open('guide'),
      showView: setView,
      toggleFocus: () => room.setFocused(!room.isFocused),
      toggleDimming: () => room.setDimmed(!(room.isFocused && room.isDimmed)),
      zoom,
      toggleOutline: () => room.showOutline(!room.isOutlineShown),
      retryAll: () => void desk.publish.retryNow({}),
      holdPresses: () => void desk.publish.hold({}),
      releasePresses: () => void desk.publish.release({}),
    }),
    [
      desk,
      begin,
      setView,
      layout,
      room,
      zoom,
      outbox.siteUrl,
      setTheme,
      ways,
      chooseImport,
      saveTrail,
    ],
  );

  const commands = useMemo(() => {
    const usual = commandTable(deskActions, {
      story: actions && {
        actions,
        edition,
        isReadOnly: session?.readOnly != null,
        hasCanvas: seen !== null,
        isLiveBlog,
        checks: checked.commands,
        ...history,
        state,
        publication,
      },
      translating,
      templates,
      siteUrl: outbox.siteUrl,
      waiting: outbox.waiting,
      isHeld: outbox.heldSince !== null,
    });
    return withChosenKeys([...usual, ...grouped('view', splitCommands(split))], choices);
  }, [
    deskActions,
    actions,
    edition,
    session,
    seen,
    isLiveBlog,
    checked.commands,
    history,
    state,
    publication,
    translating,
    templates,
    outbox,
    split,
    choices,
  ]);
  const keysOf = useKeysOfCommands(commands);
  useMenuOffer(commands);
  const commandOf = useCallback(
    (id: string) => commands.find((command) => command.id === id),
    [commands],
  );
  useCommandKeys(commands, isAnyOpen(dialogs, imports));
  useDeskEvent('command', ({ command }) => {
    if ((command === 'undo' || command === 'redo') && undoInField(command)) return;
    const asked = commandOf(command);
    if (asked?.isEnabled) asked.run();
  });

  const rowActions = useMemo(
    () => ({
      bin,
      openInNewWindow: ({ id }: { id: string }) => void desk.app.newWindow({ storyId: id }),
      openBeside: ({ id }: { id: string }) => split.show(id),
    }),
    [bin, desk, split.show],
  );

  const { list, inspector } = layout;
  const escaping = useUnusedEscape(canvas, () => {
    if (inspector.isDrawer && inspector.isShown) layout.showInspector(false);
    else if (room.isFocused) room.setFocused(false);
  });
  return (
    <KeysProvider value={keysOf}>
      <AboutStory session={session} translating={translating} checks={checked.open}>
        <div
          className="desk"
          data-focused={room.isFocused}
          data-dimmed={room.isFocused && room.isDimmed}
          style={{ '--list': `${list.width}px`, '--inspector': `${inspector.width}px` } as object}
        >
          <Rail command={commandOf} isListShown={list.isShown} theme={theme} onTheme={setTheme} />
          <div className="columns" {...escaping}>
            {list.isShown ? (
              <section className="column" aria-label={words.desk.storyList}>
                <Pane part="list">
                  <StoryList
                    openId={storyId}
                    view={view}
                    onView={setView}
                    text={text}
                    onText={setText}
                    searchField={searchField}
                    onNew={deskActions.newStory}
                    command={commandOf}
                    actions={rowActions}
                    onFiles={imports.take}
                  />
                </Pane>
                <Splitter
                  label={words.desk.listWidth}
                  column="start"
                  width={list.width}
                  min={LIST.min}
                  max={LIST.max}
                  onChange={layout.setListWidth}
                />
              </section>
            ) : null}
            <Stage
              opened={opened}
              canvas={canvas}
              onCanvas={setCanvas}
              layout={layout}
              outline={room.isOutlineShown ? () => room.showOutline(false) : null}
              command={commandOf}
              onUnbin={unbin}
              publishing={publishing}
              finding={finding}
              onFound={() => setFinding(null)}
              onAllDrafts={ways.findInDrafts}
              split={split}
            />
            {session && publishing && inspector.isShown ? (
              <aside
                className="column"
                aria-label={words.desk.inspector}
                data-drawer={inspector.isDrawer}
              >
                {inspector.isDrawer ? null : (
                  <Splitter
                    label={words.desk.inspectorWidth}
                    column="end"
                    width={inspector.width}
                    min={INSPECTOR.min}
                    max={INSPECTOR.max}
                    onChange={layout.setInspectorWidth}
                  />
                )}
                <Pane part="inspector">
                  <Inspector
                    key={session.id}
                    session={session}
                    publishing={publishing}
                    command={commandOf}
                    tab={inspector.tab}
                    onTab={layout.setTab}
                    isDrawer={inspector.isDrawer}
                    onClose={() => layout.showInspector(false)}
                    isLinking={isLinking}
                    onLinking={setLinking}
                    onPlace={onPlace}
                  />
                </Pane>
              </aside>
            ) : null}
          </div>
          <StatusBar session={session} zoom={zoom} />
        </div>
        <OpenDialogs
          {...{ dialogs, imports, commands, keyChoices, edition }}
          onStory={go}
          onTemplate={deskActions.newStoryFrom}
        />
      </AboutStory>
    </KeysProvider>
  );
}
