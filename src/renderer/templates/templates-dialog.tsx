import type { Template } from '@shared/ipc/templates';
import type { Result } from '@shared/result';
import { BUILT_IN_IDS } from '@shared/story/templates/built-in';
import { useState } from 'react';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useNotify } from '../ui/notices';
import { TemplateLine } from './template-line';
import { templateName } from './template-name';
import { useTemplates } from './use-templates';
import './templates.css';

type Props = {
  /** Begins a story from a template. */
  onBegin: (id: string) => void;
  onClose: () => void;
};

/** All templates: to begin a story from one, to rename and remove, to restore the built-in ones. */
export function TemplatesDialog({ onBegin, onClose }: Props) {
  const { desk } = useDesk();
  const notify = useNotify();
  const templates = useTemplates();
  const [removed, setRemoved] = useState<Template | null>(null);
  const tell = async (answer: Promise<Result<null>>): Promise<boolean> => {
    const result = await answer;
    if (!result.ok) notify({ message: result.error.message, tone: 'alert' });
    return result.ok;
  };
  const remove = async (template: Template): Promise<void> => {
    const { id } = template;
    if (await tell(desk.templates.remove({ id }))) setRemoved(template);
  };
  const putBack = async (id: string): Promise<void> => {
    if (await tell(desk.templates.putBack({ id }))) setRemoved(null);
  };
  return (
    <Dialog title={words.templates.title} width={560} onClose={onClose}>
      <div className="templates">
        <p>{templates.length === 0 ? words.templates.none : words.templates.about}</p>
        <ul className="list templates-list" aria-label={words.templates.title}>
          {templates.map((template) => (
            <TemplateLine
              key={template.id}
              template={template}
              onBegin={() => {
                onClose();
                onBegin(template.id);
              }}
              onRename={(name) => void tell(desk.templates.rename({ id: template.id, name }))}
              onRemove={() => void remove(template)}
            />
          ))}
        </ul>
        <div className="templates-removed">
          <p role="status">{removed ? words.templates.removed(templateName(removed)) : ''}</p>
          {removed ? (
            <Button key={removed.id} autoFocus onPress={() => void putBack(removed.id)}>
              {words.desk.undo}
            </Button>
          ) : null}
        </div>
        <Restoring
          isNeeded={!areAsDelivered(templates)}
          onRestore={() => {
            setRemoved(null);
            void tell(desk.templates.restoreBuiltIn({}));
          }}
        />
      </div>
    </Dialog>
  );
}

const areAsDelivered = (templates: readonly Template[]): boolean =>
  BUILT_IN_IDS.every((id) => templates.some((one) => one.id === id && !one.isChanged));

/** Restores the built-in templates, once somebody has said that their changes may go. */
function Restoring({ isNeeded, onRestore }: { isNeeded: boolean; onRestore: () => void }) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <footer>
        <Button isDisabled={!isNeeded} onPress={() => setAsked(true)}>
          {words.templates.restore}
        </Button>
      </footer>
    );
  }
  return (
    <footer>
      <p role="alert">{words.templates.restoreAsk}</p>
      <Button autoFocus onPress={() => setAsked(false)}>
        {words.templates.leave}
      </Button>
      <Button
        look="go"
        onPress={() => {
          setAsked(false);
          onRestore();
        }}
      >
        {words.templates.restoreNow}
      </Button>
    </footer>
  );
}
