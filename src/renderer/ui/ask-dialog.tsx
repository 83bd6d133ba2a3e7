import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { words } from '../i18n';
import { Button } from './button';
import { Dialog } from './dialog';
import './field.css';
import './ask-dialog.css';

type Props = {
  title: string;
  /** What the answer is for. */
  note: string;
  label: string;
  hint: string;
  maxLength: number;
  /** Without an answer nothing is done. */
  isRequired?: boolean;
  /** Answers that were given before. */
  known?: readonly string[];
  /** What an answer would bring about. */
  consequence?: (answer: string) => string;
  leaveLabel?: string;
  submitLabel: string;
  /** Whether it was done: then the dialog closes. The answer is without space around it. */
  onAnswer: (answer: string) => Promise<boolean>;
  onClose: () => void;
};

/** Asks for one line of text before something is done. */
export function AskDialog(props: Props) {
  const { title, note, label, hint, maxLength, isRequired = false, known, consequence } = props;
  const { leaveLabel = words.ui.cancel, submitLabel, onAnswer, onClose } = props;
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const answer = text.trim();
  const isMissing = isRequired && answer === '';
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isMissing || isBusy) return;
    setBusy(true);
    if (await onAnswer(answer)) onClose();
    else setBusy(false);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="ask" onSubmit={(event) => void submit(event)}>
        <p>{note}</p>
        <label htmlFor={id}>{label}</label>
        <div className="input">
          <input
            id={id}
            data-own-undo="true"
            dir="auto"
            maxLength={maxLength}
            placeholder={hint}
            autoComplete="off"
            autoFocus
            value={text}
            {...(known && { list: `${id}-known` })}
            {...(consequence && { 'aria-describedby': `${id}-consequence` })}
            onChange={(event) => setText(event.target.value)}
          />
          {known ? <Known id={`${id}-known`} answers={known} /> : null}
        </div>
        {consequence ? (
          <p id={`${id}-consequence`} className="ask-consequence" role="status">
            {answer === '' ? '' : consequence(answer)}
          </p>
        ) : null}
        <footer>
          <Button onPress={onClose}>{leaveLabel}</Button>
          <Button look="go" type="submit" isDisabled={isMissing || isBusy}>
            {submitLabel}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

const Known = ({ id, answers }: { id: string; answers: readonly string[] }): ReactNode => (
  <datalist id={id}>
    {answers.map((answer) => (
      <option key={answer} value={answer} />
    ))}
  </datalist>
);
