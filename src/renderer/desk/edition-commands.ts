import { EDITIONS, type EditionId } from '@shared/story/vocabulary';
import { words } from '../i18n';
import { actionsFor, type PairAction } from '../translate/pair-actions';
import type { Translating } from '../translate/use-translating';
import { command, type Loose } from './command';
import { storyHash } from './route';

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

/** @param work null while the open story is no edition, or its original is not there */
export function translationCommands(work: Translating | null): Loose[] {
  const { editions } = words;
  const isBeside = work?.isBeside === true;
  const onCurrent = (action: PairAction) => (): void => {
    const pair = work?.current();
    if (pair && actionsFor(pair).includes(action)) work?.[action](pair);
  };
  return [
    command('translate', editions.translate, 'Mod+E', work !== null, () =>
      work?.show(!work.isBeside),
    ),
    command('next-to-translate', editions.next, 'Mod+G', work !== null, () => work?.step(1)),
    command('previous-to-translate', editions.previous, null, work !== null, () => work?.step(-1)),
    command('mark-translated', editions.actions.mark, 'Mod+D', isBeside, onCurrent('mark')),
    command('copy-original', editions.actions.copy, 'Mod+Shift+C', isBeside, onCurrent('copy')),
    command('clear-translation', editions.clear, null, isBeside, onCurrent('clear')),
    command('open-original', editions.openOriginal, null, work !== null, () => {
      if (work) window.location.hash = storyHash(work.translation.original.id);
    }),
  ];
}
