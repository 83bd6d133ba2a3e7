import { VIEWS, type View } from '@shared/ipc/drafts';
import { words } from '../i18n';
import { command, type Loose } from './command';

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
export const fieldCommands = (hasStory: boolean, go: (field: string) => void): Loose[] =>
  FIELDS.map((field) =>
    command(`field-${field}`, words.actions.fields[field], null, hasStory, () => go(field)),
  );
