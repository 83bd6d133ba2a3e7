import type { Template } from '@shared/ipc/templates';
import { words } from '../i18n';
import { templateName } from '../templates/template-name';
import { command, type Loose } from './command';

/** What can be asked for of templates. */
export type TemplateActions = {
  newStoryFrom: (template: string) => void;
  openTemplates: () => void;
};

/** The command that begins a story from a template. */
export const commandOfTemplate = (template: string): string => `new-story-from-${template}`;

export const templateCommands = (
  actions: TemplateActions,
  templates: readonly Template[],
): Loose[] => [
  ...templates.map((template) =>
    command(
      commandOfTemplate(template.id),
      words.templates.newFrom(templateName(template)),
      null,
      true,
      () => actions.newStoryFrom(template.id),
    ),
  ),
  command('templates', words.templates.manageCommand, null, true, actions.openTemplates),
];
