import { createContext, type ReactNode, useState } from 'react';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import { AskDialog } from '../ui/ask-dialog';
import { useNotify } from '../ui/notices';
import { shortly } from './finding-words';
import type { StoryFinding } from './found';

/** Asks why findings like this one are never to be marked again, and passes them over. */
export const AskWhyContext = createContext<(finding: StoryFinding) => void>(() => {});

/** The dialog that asks, for whoever stands in it. */
export function AskWhy({ children }: { children: ReactNode }) {
  const [asked, ask] = useState<StoryFinding | null>(null);
  return (
    <AskWhyContext value={ask}>
      {children}
      {asked ? <Why finding={asked} onClose={() => ask(null)} /> : null}
    </AskWhyContext>
  );
}

function Why({ finding, onClose }: { finding: StoryFinding; onClose: () => void }) {
  const { desk } = useDesk();
  const notify = useNotify();
  const { rule, line } = finding;
  const text = shortly(finding.text);
  const passOver = async (reason: string): Promise<boolean> => {
    const kind = { edition: line.checked.language, rule, text: finding.text };
    const answer = await desk.checks.passOver({ ...kind, reason });
    if (!answer.ok) {
      notify({ message: answer.error.message, tone: 'alert' });
      return false;
    }
    notify({
      message: words.checks.passedOver(text),
      action: { label: words.checks.undo, run: () => void desk.checks.lookAgain(kind) },
    });
    return true;
  };
  return (
    <AskDialog
      title={words.checks.whyTitle(text)}
      note={words.checks.whyNote}
      label={words.checks.why}
      hint={words.checks.whyHint}
      maxLength={500}
      isRequired
      submitLabel={words.checks.neverMark}
      onAnswer={passOver}
      onClose={onClose}
    />
  );
}
