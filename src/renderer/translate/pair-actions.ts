import { textOfRuns } from '@shared/story/inline';
import type { Pair } from '@shared/story/translation/align';
import type { PairActions } from './use-translating';

export type PairAction = Exclude<keyof PairActions, 'adapt' | 'begin'>;

/** What makes sense to do about a pair, the likeliest first. */
export function actionsFor({ standing, editions }: Pair): PairAction[] {
  const isEmpty = editions.every(({ runs }) => textOfRuns(runs).trim() === '');
  switch (standing) {
    case 'untranslated':
      return isEmpty ? ['copy'] : ['mark', 'clear'];
    case 'changed':
      return ['mark', 'copy', 'clear'];
    case 'translated':
      return ['copy', 'clear'];
    case 'added':
      return ['add', 'leaveOut'];
    case 'removed':
      return ['takeOut', 'keep'];
    case 'left-out':
      return ['add'];
  }
}
