import type { EditionId } from '@shared/story/vocabulary';
import { useContext } from 'react';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import { useNotify } from '../ui/notices';
import { AskWhyContext } from './ask-why';
import type { OpenChecks } from './checks-context';
import { shortly } from './finding-words';
import type { StoryFinding } from './found';
import { canPassOver } from './story-checks';

/** Something that can be done about a finding, beside mending it. */
export type Way = { id: string; label: string; run: () => void };

/** Ways to leave a finding as it is; each can be taken back at once. `onDone`: it has gone. */
export function useFindingWays(
  { checks }: OpenChecks,
  finding: StoryFinding,
  onDone: () => void,
): Way[] {
  const { desk } = useDesk();
  const notify = useNotify();
  const askWhy = useContext(AskWhyContext);
  const text = shortly(finding.text);
  const told = (message: string, run: () => void): void =>
    notify({ message, action: { label: words.checks.undo, run } });
  const ways: Way[] = [
    {
      id: 'here',
      label: words.checks.passHere,
      run() {
        checks.passHere(finding);
        told(words.checks.passedHere(text), () => checks.lookHere(finding));
        onDone();
      },
    },
  ];
  if (finding.check === 'spelling') {
    ways.unshift({
      id: 'word',
      label: words.checks.addWord,
      async run() {
        const word = { language: finding.values.language as EditionId, word: finding.text };
        const answer = await desk.checks.addWord(word);
        if (!answer.ok) return notify({ message: answer.error.message, tone: 'alert' });
        told(words.checks.wordAdded(text), () => void desk.checks.removeWord(word));
        onDone();
      },
    });
  }
  if (canPassOver(finding)) {
    ways.push({ id: 'ever', label: words.checks.passOver, run: () => askWhy(finding) });
  }
  return ways;
}
