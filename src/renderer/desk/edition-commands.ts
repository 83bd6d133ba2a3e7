import { EDITIONS, type EditionId } from '@shared/story/vocabulary';
import { words } from '../i18n';
import { command, type Loose } from './command';

/** What can be asked for of the editions of the open story. */
export type EditionActions = {
  makeEdition: (edition: EditionId) => void;
};

/** @param story null while none is open */
export function editionCommands(
  story: { edition: EditionId; actions: EditionActions } | null,
): Loose[] {
  return EDITIONS.map(({ id }) =>
    command(
      `make-edition-${id}`,
      words.editions.make[id],
      null,
      story !== null && story.edition !== id,
      () => story?.actions.makeEdition(id),
    ),
  );
}
