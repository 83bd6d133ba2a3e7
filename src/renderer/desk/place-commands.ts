import { VIEWS, type View } from '@shared/ipc/drafts';
import { words } from '../i18n';
import { command, type Loose } from './command';
import type { Situation } from './commands';

export type PlaceActions = { showView: (view: View) => void };

/** The views of the story list. */
export const viewCommands = ({ showView }: PlaceActions): Loose[] =>
  VIEWS.map((view) =>
    command(
      `view-${view}`,
      words.actions.stories(words.desk.views[view].toLowerCase()),
      null,
      true,
      () => showView(view),
    ),
  );

/** Fields of the inspector, by their `data-field`. */
const FIELDS = [
  ...(['kind', 'section', 'region', 'edition', 'source', 'dateline', 'slug'] as const),
  ...(['tags', 'authors', 'coverage'] as const),
];

/** The way to each field that is not on the sheet. */
const fieldCommands = (hasStory: boolean, go: (field: string) => void): Loose[] =>
  FIELDS.map((field) =>
    command(`field-${field}`, words.actions.fields[field], null, hasStory, () => go(field)),
  );

/** The ways to the parts of the window. */
export function goCommands({ story }: Situation): Loose[] {
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
    command('toggle-inspector', words.commands.toggleInspector, 'Mod+Shift+J', story !== null, () =>
      act?.toggleInspector(),
    ),
  ];
}
