import type { Template } from '@shared/ipc/templates';
import { isBuiltIn } from '@shared/story/templates/built-in';
import { words } from '../i18n';

/** What a template is called: built-in ones in the language of the interface, until somebody names them. */
export const templateName = ({ id, name }: Template): string =>
  name ?? (isBuiltIn(id) ? words.templates.builtIn[id] : id);

/** The template of a name, however its letters are written. */
export function templateNamed(templates: readonly Template[], name: string): Template | undefined {
  const wanted = name.trim().toLocaleLowerCase();
  return templates.find((template) => templateName(template).toLocaleLowerCase() === wanted);
}
