import { createContext, type FormEvent, type ReactNode, useId, useState } from 'react';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
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
  const [reason, setReason] = useState('');
  const id = useId();
  const { rule, line } = finding;
  const text = shortly(finding.text);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const kind = { edition: line.checked.language, rule, text: finding.text };
    const answer = await desk.checks.passOver({ ...kind, reason: reason.trim() });
    if (!answer.ok) return notify({ message: answer.error.message, tone: 'alert' });
    notify({
      message: words.checks.passedOver(text),
      action: { label: words.checks.undo, run: () => void desk.checks.lookAgain(kind) },
    });
    onClose();
  };
  return (
    <Dialog title={words.checks.whyTitle(text)} onClose={onClose}>
      <form className="check-why" onSubmit={(event) => void submit(event)}>
        <p>{words.checks.whyNote}</p>
        <label htmlFor={id}>{words.checks.why}</label>
        <div className="input">
          <input
            id={id}
            data-own-undo="true"
            dir="auto"
            maxLength={500}
            placeholder={words.checks.whyHint}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <footer>
          <Button onPress={onClose}>{words.checks.cancel}</Button>
          <Button look="go" type="submit" isDisabled={reason.trim() === ''}>
            {words.checks.neverMark}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
