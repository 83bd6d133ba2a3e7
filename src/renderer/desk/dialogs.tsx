import type { EditionId } from '@shared/story/vocabulary';
import { useMemo, useState } from 'react';
import { CalendarDialog } from '../calendar/calendar-dialog';
import { FindInDrafts, type Wanted } from '../find/drafts/find-in-drafts';
import { FrontPageDesk } from '../front/front-page-desk';
import { GuideDialog } from '../guide/guide';
import { ImportDialog } from '../import/import-dialog';
import type { ImportState } from '../import/use-imports';
import { Backups } from '../safekeeping/backups';
import { Settings } from '../settings/settings';
import type { useKeyChoices } from '../shortcuts/key-choices';
import { Shortcuts } from '../shortcuts/shortcuts';
import { SaveTemplate } from '../templates/save-template';
import { TemplatesDialog } from '../templates/templates-dialog';
import { Breaking } from '../ticker/breaking';
import type { DeskCommand } from './command';
import { Palette } from './palette';

type DialogName =
  | 'backups'
  | 'ticker'
  | 'calendar'
  | 'front-page'
  | 'settings'
  | 'shortcuts'
  | 'guide'
  | 'templates';
type Dialog = DialogName | { findInDrafts: Wanted } | { templateOf: string };

/** The dialogs of the window: one at a time, and the palette, which may stand over it. */
export type Dialogs = {
  dialog: Dialog | null;
  isPaletteOpen: boolean;
  /** Always the same, so that nothing is drawn again for them. */
  ways: {
    open: (dialog: DialogName) => void;
    close: () => void;
    findInDrafts: (wanted: Wanted) => void;
    /** Asks for the name of a template that is made of a story, by its id. */
    saveTemplate: (storyId: string) => void;
    togglePalette: () => void;
  };
};

export function useDialogs(): Dialogs {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [isPaletteOpen, setPalette] = useState(false);
  const ways = useMemo(
    () => ({
      open: (next: DialogName) => setDialog(next),
      close: () => setDialog(null),
      findInDrafts: (wanted: Wanted) => setDialog({ findInDrafts: wanted }),
      saveTemplate: (storyId: string) => setDialog({ templateOf: storyId }),
      togglePalette: () => setPalette((isOpen) => !isOpen),
    }),
    [],
  );
  return { dialog, isPaletteOpen, ways };
}

/** Whether one of them has the keys. */
export const isAnyOpen = ({ dialog, isPaletteOpen }: Dialogs, imports: ImportState): boolean =>
  dialog !== null || isPaletteOpen || imports.progress !== null || imports.imported !== null;

type Props = {
  dialogs: Dialogs;
  imports: ImportState;
  commands: readonly DeskCommand[];
  keyChoices: ReturnType<typeof useKeyChoices>;
  /** Of the story that is open. */
  edition: EditionId;
  onStory: (id: string) => void;
  onTemplate: (id: string) => void;
};

/** What is open of them. */
export function OpenDialogs(props: Props) {
  const { dialogs, imports, commands, onStory } = props;
  return (
    <>
      {openDialog(props)}
      <ImportDialog imports={imports} onOpen={onStory} />
      {dialogs.isPaletteOpen ? (
        <Palette commands={commands} onStory={onStory} onClose={dialogs.ways.togglePalette} />
      ) : null}
    </>
  );
}

function openDialog({ dialogs, commands, keyChoices, edition, onStory, onTemplate }: Props) {
  const { dialog } = dialogs;
  const { open, close } = dialogs.ways;
  switch (dialog) {
    case null:
      return null;
    case 'backups':
      return <Backups onClose={close} />;
    case 'calendar':
      return <CalendarDialog onStory={onStory} onClose={close} />;
    case 'ticker':
      return <Breaking edition={edition} onClose={close} />;
    case 'front-page':
      return <FrontPageDesk edition={edition} onClose={close} />;
    case 'settings':
      return <Settings onShortcuts={() => open('shortcuts')} onClose={close} />;
    case 'guide':
      return <GuideDialog command={(id) => commands.find((one) => one.id === id)} onDone={close} />;
    case 'shortcuts': {
      const [choices, setChoices] = keyChoices;
      return (
        <Shortcuts commands={commands} choices={choices} onChoose={setChoices} onClose={close} />
      );
    }
    case 'templates':
      return <TemplatesDialog onBegin={onTemplate} onClose={close} />;
    default:
      if ('templateOf' in dialog) {
        return <SaveTemplate storyId={dialog.templateOf} onClose={close} />;
      }
      return <FindInDrafts wanted={dialog.findInDrafts} onStory={onStory} onClose={close} />;
  }
}
