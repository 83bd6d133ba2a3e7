import { THEMES, type Theme } from '@shared/ipc/app';
import type { PublicationStatus } from '@shared/ipc/publish';
import { EDITIONS, type EditionId } from '@shared/story/vocabulary';
import type { WorkflowState } from '@shared/story/workflow';
import type { BlockAction } from '../editor/canvas-handle';
import { type BlockId, namedBlocks } from '../editor/insert/insertable';
import type { FormatId } from '../editor/toolbar/formatting';
import { language, words } from '../i18n';
import type { Translating } from '../translate/use-translating';
import { blockCommands } from './block-commands';
import { type CheckCommands, checkCommands } from './check-commands';
import { command, type DeskCommand, grouped, type Loose } from './command';
import { type EditionActions, editionCommands, translationCommands } from './edition-commands';
import { formatCommands } from './format-commands';
import type { Tab } from './layout';
import { fieldCommands, type PlaceActions, viewCommands } from './place-commands';
import { type RoomActions, roomCommands } from './room-commands';

export type { DeskCommand } from './command';

/** What the window can do whatever is open in it. */
export type DeskActions = PlaceActions &
  RoomActions & {
    newStory: (edition: EditionId) => void;
    newWindow: () => void;
    find: () => void;
    openPalette: () => void;
    toggleList: () => void;
    openSite: () => void;
    setTheme: (theme: Theme) => void;
    retryAll: () => void;
    holdPresses: () => void;
    releasePresses: () => void;
    importStories: () => void;
    openBackups: () => void;
    openTicker: () => void;
    openSettings: () => void;
    openShortcuts: () => void;
    findInDrafts: () => void;
    openGuide: () => void;
  };

/** What it can do with the story that is open. */
export type StoryActions = EditionActions & {
  publish: () => void;
  cancelPush: () => void;
  retryNow: () => void;
  moveTo: (state: WorkflowState) => void;
  preview: () => void;
  toggleInspector: () => void;
  showTab: (tab: Tab) => void;
  addImage: () => void;
  addReadMore: () => void;
  insert: (block: BlockId) => void;
  publishEntry: () => void;
  format: (format: FormatId) => void;
  goToField: (field: string) => void;
  withdraw: () => void;
  decide: () => void;
  addRelatedLink: () => void;
  editLink: () => void;
  editLanguage: () => void;
  onBlock: (action: BlockAction) => void;
  writeText: () => void;
  nameVersion: () => void;
  findInStory: () => void;
  undo: () => void;
  redo: () => void;
  openPage: () => void;
  openInNewWindow: () => void;
  printProof: () => void;
  saveProof: () => void;
  bin: () => void;
};

export type Situation = {
  /** Null while no story is open. */
  story: {
    actions: StoryActions;
    edition: EditionId;
    isReadOnly: boolean;
    /** Null while the story is not checked. */
    checks: CheckCommands | null;
    hasCanvas: boolean;
    /** Whether its kind is that of a live blog. */
    isLiveBlog: boolean;
    canUndo: boolean;
    canRedo: boolean;
    state: WorkflowState;
    publication: PublicationStatus;
  } | null;
  /** Null while there is nothing to translate. */
  translating: Translating | null;
  siteUrl: string | null;
  /** Stories that wait to be sent. */
  waiting: number;
  /** Whether the presses are held. */
  isHeld: boolean;
};

/** The one table of commands. Menu items have the same ids. */
export function commandTable(desk: DeskActions, situation: Situation): DeskCommand[] {
  return [
    ...grouped('story', storyCommands(situation)),
    ...grouped('story', editionCommands(situation.story)),
    ...grouped('story', translationCommands(situation.translating)),
    ...grouped('text', textCommands(situation)),
    ...grouped('text', checkCommandsOf(situation)),
    ...grouped('go', goCommands(situation)),
    ...grouped('go', viewCommands(desk)),
    ...grouped('view', roomCommands(desk, situation.story?.hasCanvas === true)),
    ...grouped('desk', deskCommands(desk, situation)),
  ];
}

const nothing = (): void => {};

const checkCommandsOf = ({ story }: Situation): Loose[] =>
  checkCommands(story?.hasCanvas ? story.checks : null, story?.isReadOnly === false);

function storyCommands({ story }: Situation): Loose[] {
  const act = story?.actions;
  const can = (isPossible: boolean): boolean => story !== null && isPossible;
  const isWritable = story !== null && !story.isReadOnly;
  const isIn = (...states: WorkflowState[]): boolean =>
    isWritable && states.includes(story.state) && !isOnItsWay(story.publication);
  return [
    command(
      'publish',
      words.commands.publish,
      'Mod+Shift+P',
      isWritable && isPublishable(story.publication),
      act?.publish ?? nothing,
    ),
    command(
      'send-to-copy-desk',
      words.commands.sendToCopyDesk,
      'Mod+Shift+D',
      isIn('draft', 'ready', 'published'),
      () => act?.moveTo('review'),
    ),
    command('mark-ready', words.commands.markReady, null, isIn('review'), () =>
      act?.moveTo('ready'),
    ),
    command('back-to-draft', words.commands.backToDraft, null, isIn('review', 'ready'), () =>
      act?.moveTo('draft'),
    ),
    command(
      'cancel-push',
      words.commands.cancelPush,
      null,
      can(story?.publication.phase === 'waiting'),
      () => act?.cancelPush(),
    ),
    command(
      'retry-now',
      words.commands.retryNow,
      null,
      can(story?.publication.phase === 'waiting' || story?.publication.phase === 'attention'),
      () => act?.retryNow(),
    ),
    command(
      'withdraw',
      words.actions.withdraw,
      null,
      can(story?.publication.phase === 'live'),
      () => act?.withdraw(),
    ),
    command(
      'decide',
      words.actions.decide,
      null,
      can(story?.publication.phase === 'conflict'),
      () => act?.decide(),
    ),
    command('preview', words.commands.preview, 'Mod+P', story !== null, act?.preview ?? nothing),
    command('open-page', words.commands.openPage, null, can(story?.publication.url != null), () =>
      act?.openPage(),
    ),
    command(
      'name-version',
      words.commands.nameVersion,
      null,
      story !== null,
      act?.nameVersion ?? nothing,
    ),
    command('story-window', words.commands.storyWindow, null, story !== null, () =>
      act?.openInNewWindow(),
    ),
    {
      ...command('print-proof', words.proof.print, 'Mod+Alt+P', story !== null, () =>
        act?.printProof(),
      ),
      words: words.proof.words,
    },
    {
      ...command('save-proof', words.proof.savePdf, null, story !== null, () => act?.saveProof()),
      words: words.proof.words,
    },
    command('bin', words.commands.bin, null, story !== null, act?.bin ?? nothing),
  ];
}

function textCommands({ story }: Situation): Loose[] {
  const act = story?.actions;
  const isWritable = story !== null && !story.isReadOnly;
  const hasCanvas = isWritable && story.hasCanvas;
  return [
    command(
      'add-image',
      words.commands.addImage,
      'Mod+Shift+I',
      hasCanvas,
      act?.addImage ?? nothing,
    ),
    command(
      'add-entry',
      words.liveBlog.newEntry,
      'Mod+Shift+E',
      hasCanvas && story.isLiveBlog,
      () => act?.insert('entry'),
    ),
    {
      ...command(
        'publish-entry',
        words.liveBlog.publish,
        'Mod+Enter',
        hasCanvas && story.isLiveBlog,
        () => act?.publishEntry(),
      ),
      isInText: true,
    },
    command(
      'add-read-more',
      words.commands.addReadMore,
      null,
      hasCanvas,
      act?.addReadMore ?? nothing,
    ),
    ...namedBlocks()
      .filter(({ id }) => !['image', 'read-more', 'entry'].includes(id))
      .map(({ id, label, keys = null }) =>
        command(`add-${id}`, words.commands.add(label), keys, hasCanvas, () => act?.insert(id)),
      ),
    command(
      'edit-link',
      words.commands.editLink,
      'Mod+Shift+K',
      hasCanvas,
      act?.editLink ?? nothing,
    ),
    command('edit-language', words.blocks.sayLanguage, 'Mod+Alt+L', hasCanvas, () =>
      act?.editLanguage(),
    ),
    ...blockCommands(hasCanvas, (action) => act?.onBlock(action)),
    ...formatCommands(hasCanvas, (format) => act?.format(format)),
    command(
      'add-related-link',
      words.commands.addRelatedLink,
      'Mod+Shift+L',
      isWritable,
      act?.addRelatedLink ?? nothing,
    ),
    command(
      'find-in-story',
      words.commands.findInStory,
      'Mod+Shift+H',
      story?.hasCanvas === true,
      act?.findInStory ?? nothing,
    ),
    command('undo', words.commands.undo, 'Mod+Z', story?.canUndo === true, act?.undo ?? nothing),
    command('redo', words.commands.redo, 'Mod+Y', story?.canRedo === true, act?.redo ?? nothing),
  ];
}

function goCommands({ story }: Situation): Loose[] {
  const act = story?.actions;
  return [
    command('write', words.commands.write, 'Mod+2', story?.hasCanvas === true, () =>
      act?.writeText(),
    ),
    command('details', words.commands.details, 'Mod+3', story !== null, () =>
      act?.showTab('details'),
    ),
    command('publish-panel', words.commands.publishPanel, 'Mod+4', story !== null, () =>
      act?.showTab('publish'),
    ),
    command('history', words.commands.history, 'Mod+5', story !== null, () =>
      act?.showTab('history'),
    ),
    command('checks', words.checks.open, 'Mod+6', story !== null, () => act?.showTab('checks')),
    ...fieldCommands(story !== null, (field) => act?.goToField(field)),
    command(
      'toggle-inspector',
      words.commands.toggleInspector,
      'Mod+Shift+J',
      story !== null,
      act?.toggleInspector ?? nothing,
    ),
  ];
}

function deskCommands(desk: DeskActions, { siteUrl, waiting, isHeld }: Situation): Loose[] {
  return [
    command('new-story', words.commands.newStory, 'Mod+N', true, () => desk.newStory(language)),
    ...EDITIONS.filter(({ id }) => id !== language).map(({ id }) =>
      command(
        `new-story-${id}`,
        words.commands.newStoryIn(words.vocabulary.editions[id]),
        null,
        true,
        () => desk.newStory(id),
      ),
    ),
    command('new-window', words.commands.newWindow, 'Mod+Shift+N', true, desk.newWindow),
    command('find', words.commands.find, 'Mod+F', true, desk.find),
    command('find-in-drafts', words.find.inDrafts, 'Mod+Alt+F', true, desk.findInDrafts),
    command('palette', words.commands.palette, 'Mod+K', true, desk.openPalette),
    command('toggle-list', words.commands.toggleList, 'Mod+J', true, desk.toggleList),
    command('open-site', words.commands.openSite, null, siteUrl !== null, desk.openSite),
    command('retry-all', words.commands.retryAll, null, waiting > 0 && !isHeld, desk.retryAll),
    command('hold-presses', words.commands.holdPresses, null, !isHeld, desk.holdPresses),
    command('release-presses', words.commands.releasePresses, null, isHeld, desk.releasePresses),
    command('ticker', words.commands.ticker, 'Mod+Shift+B', true, desk.openTicker),
    {
      ...command('import', words.incoming.import, 'Mod+O', true, desk.importStories),
      words: words.incoming.importWords,
    },
    {
      ...command('backups', words.commands.backups, null, true, desk.openBackups),
      words: words.actions.backupsWords,
    },
    command('settings', words.commands.settings, 'Mod+,', true, desk.openSettings),
    {
      ...command('shortcuts', words.actions.shortcuts, 'Mod+/', true, desk.openShortcuts),
      words: words.actions.shortcutsWords,
    },
    {
      ...command('guide', words.guide.command, null, true, desk.openGuide),
      words: words.guide.commandWords,
    },
    ...THEMES.map((theme) =>
      command(`theme-${theme}`, words.commands.theme(words.desk.themes[theme]), null, true, () =>
        desk.setTheme(theme),
      ),
    ),
  ];
}

const isOnItsWay = ({ phase }: PublicationStatus): boolean =>
  phase === 'waiting' || phase === 'sending';

/** Whether pushing would tell the site anything that it is not told already, and would be sent at all. */
function isPublishable({ phase, changedSince }: PublicationStatus): boolean {
  if (phase === 'conflict') return false;
  return changedSince || !['waiting', 'sending', 'live'].includes(phase);
}
