import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import { AskDialog } from '../ui/ask-dialog';
import { useNotify } from '../ui/notices';
import { templateName, templateNamed } from './template-name';
import { useTemplates } from './use-templates';

type Props = { storyId: string; onClose: () => void };

/** Asks for the name under which a story is kept as a template; one of that name gets its text. */
export function SaveTemplate({ storyId, onClose }: Props) {
  const { desk } = useDesk();
  const notify = useNotify();
  const templates = useTemplates();
  const save = async (name: string): Promise<boolean> => {
    const known = templateNamed(templates, name);
    const answer = await desk.templates.save({ storyId, name, instead: known?.id ?? null });
    notify(
      answer.ok
        ? { message: words.templates.saved(known ? templateName(known) : name) }
        : { message: answer.error.message, tone: 'alert' },
    );
    return answer.ok;
  };
  return (
    <AskDialog
      title={words.templates.saveTitle}
      note={words.templates.saveNote}
      label={words.templates.name}
      hint={words.templates.nameHint}
      maxLength={100}
      isRequired
      known={templates.map(templateName)}
      consequence={(name) => {
        const known = templateNamed(templates, name);
        return known ? words.templates.replaces(templateName(known)) : words.templates.isNew;
      }}
      submitLabel={words.templates.keep}
      onAnswer={save}
      onClose={onClose}
    />
  );
}
