import { type FormEvent, useId, useState } from 'react';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useNotify } from '../ui/notices';
import { templateName, templateNamed } from './template-name';
import { useTemplates } from './use-templates';
import '../ui/field.css';
import './templates.css';

type Props = { storyId: string; onClose: () => void };

/** Asks for the name under which a story is kept as a template; one of that name gets its text. */
export function SaveTemplate({ storyId, onClose }: Props) {
  const { desk } = useDesk();
  const notify = useNotify();
  const templates = useTemplates();
  const [name, setName] = useState('');
  const id = useId();
  const isNamed = name.trim() !== '';
  const known = templateNamed(templates, name);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isNamed) return;
    const answer = await desk.templates.save({ storyId, name, instead: known?.id ?? null });
    if (!answer.ok) return notify({ message: answer.error.message, tone: 'alert' });
    notify({ message: words.templates.saved(known ? templateName(known) : name.trim()) });
    onClose();
  };
  return (
    <Dialog title={words.templates.saveTitle} onClose={onClose}>
      <form className="templates" onSubmit={(event) => void submit(event)}>
        <p>{words.templates.saveNote}</p>
        <label htmlFor={id}>{words.templates.name}</label>
        <div className="input">
          <input
            id={id}
            data-own-undo="true"
            dir="auto"
            maxLength={100}
            list={`${id}-known`}
            aria-describedby={`${id}-note`}
            placeholder={words.templates.nameHint}
            autoComplete="off"
            autoFocus
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <datalist id={`${id}-known`}>
            {templates.map((template) => (
              <option key={template.id} value={templateName(template)} />
            ))}
          </datalist>
        </div>
        <p id={`${id}-note`} className="templates-note" role="status">
          {isNamed ? noteOf(known && templateName(known)) : ''}
        </p>
        <footer>
          <Button onPress={onClose}>{words.templates.cancel}</Button>
          <Button look="go" type="submit" isDisabled={!isNamed}>
            {words.templates.keep}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

const noteOf = (known: string | undefined): string =>
  known === undefined ? words.templates.isNew : words.templates.replaces(known);
