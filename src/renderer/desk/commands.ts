import type { Theme } from '@shared/ipc/app';
import type { PublicationStatus } from '@shared/ipc/publish';
import type { TrailFormat } from '@shared/ipc/record';
import type { Template } from '@shared/ipc/templates';
import type { EditionId } from '@shared/story/vocabulary';
import type { WorkflowState } from '@shared/story/workflow';
import type { BlockAction } from '../editor/canvas-handle';
import type { BlockId } from '../editor/insert/insertable';
import type { FormatId } from '../editor/toolbar/formatting';
import type { Translating } from '../translate/use-translating';
import { type CheckCommands, checkCommands } from './check-commands';
import { type DeskCommand, grouped, type Loose } from './command';
import { deskCommands } from './desk-commands';
import { type EditionActions, editionCommands, translationCommands } from './edition-commands';
import type { Tab } from './layout';
import { goCommands, type PlaceActions, viewCommands } from './place-commands';
import { type RoomActions, roomCommands } from './room-commands';
import { storyCommands } from './story-commands';
import { type TemplateActions, templateCommands } from './template-commands';
import { textCommands } from './text-commands';

export type { DeskCommand } from './command';

/** What the window can do whatever is open in it. */
export type DeskActions = PlaceActions &
  RoomActions &
  TemplateActions & {
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
    openCalendar: () => void;
    openFrontPage: () => void;
    saveTrail: (format: TrailFormat) => void;
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
  kill: () => void;
  versions: () => void;
  correct: () => void;
  schedule: () => void;
  publishNow: () => void;
  unschedule: () => void;
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
  saveTemplate: () => void;
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
  templates: readonly Template[];
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
    ...grouped('desk', templateCommands(desk, situation.templates)),
  ];
}

const checkCommandsOf = ({ story }: Situation): Loose[] =>
  checkCommands(story?.hasCanvas ? story.checks : null, story?.isReadOnly === false);
