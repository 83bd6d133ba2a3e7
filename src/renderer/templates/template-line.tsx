import type { Template } from '@shared/ipc/templates';
import { isBuiltIn } from '@shared/story/templates/built-in';
import { FilePlus2, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { words } from '../i18n';
import { IconButton } from '../ui/icon-button';
import { templateName } from './template-name';

type Props = {
  template: Template;
  onBegin: () => void;
  onRename: (name: string) => void;
  onRemove: () => void;
};

/** A template: its name, which is changed where it stands, and where it comes from. */
export function TemplateLine({ template, onBegin, onRename, onRemove }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const name = templateName(template);
  const settle = (): void => {
    const wanted = typed?.trim() ?? '';
    setTyped(null);
    if (wanted !== '' && wanted !== name) onRename(wanted);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') settle();
    else if (event.key === 'Escape' && typed !== null) setTyped(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li className="templates-line">
      <input
        className="templates-name"
        aria-label={words.templates.nameOf(name)}
        dir="auto"
        data-own-undo="true"
        maxLength={100}
        value={typed ?? name}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={onKeyDown}
      />
      <span className="templates-standing">{standingOf(template)}</span>
      <IconButton small icon={FilePlus2} label={words.templates.begin(name)} onPress={onBegin} />
      <IconButton small icon={Trash2} label={words.templates.remove(name)} onPress={onRemove} />
    </li>
  );
}

function standingOf({ id, isChanged }: Template): string {
  const { own, changed, delivered } = words.templates.standing;
  if (!isBuiltIn(id)) return own;
  return isChanged ? changed : delivered;
}
