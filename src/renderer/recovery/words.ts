import type { RecoveredStory, RecoveryReport } from '@shared/ipc/safekeeping';
import { words } from '../i18n';
import { listOf } from '../i18n/per-language';

/** How the stories came out of it, in one sentence. */
export function storiesInWords(stories: readonly RecoveredStory[]): string {
  const said = words.recovery;
  const count = (state: RecoveredStory['state']): number =>
    stories.filter((story) => story.state === state).length;
  const whole = count('whole');
  if (stories.length === 0) return said.noneFound;
  if (whole === stories.length) return said.allWhole(whole);
  const others = (['behind', 'mended', 'lost', 'retold'] as const).flatMap((state) =>
    count(state) > 0 ? said[state](count(state)) : [],
  );
  return `${listOf([said.whole(whole), ...others])}.`;
}

export function changesInWords({ lost, fromBackups }: RecoveryReport['updates']): string {
  const said = words.recovery;
  const added = fromBackups > 0 ? [said.fromBackups(fromBackups)] : [];
  if (lost === 0) return [said.noneLost, ...added].join(' ');
  return [said.changesLost(lost), said.whatAChangeIs, ...added].join(' ');
}

export function stateInWords({ state, stranded }: RecoveredStory): string {
  const said = words.recovery;
  return state === 'mended' && stranded > 0 ? said.stranded(stranded) : said.state[state];
}
