import { namedBlocks } from '../editor/insert/insertable';
import { words } from '../i18n';
import { blockCommands } from './block-commands';
import { command, type Loose } from './command';
import type { Situation } from './commands';
import { formatCommands } from './format-commands';

const nothing = (): void => {};

/** What is done to its text, and to its links. */
export function textCommands({ story }: Situation): Loose[] {
  const act = story?.actions;
  const isWritable = story !== null && !story.isReadOnly;
  const hasCanvas = isWritable && story.hasCanvas;
  return [
    command(
      'add-image',
      words.commands.addImage,
      'Mod+Shift+I',
      hasCanvas,
      act?.addImage ?? nothing,
    ),
    command(
      'add-entry',
      words.liveBlog.newEntry,
      'Mod+Shift+E',
      hasCanvas && story.isLiveBlog,
      () => act?.insert('entry'),
    ),
    {
      ...command(
        'publish-entry',
        words.liveBlog.publish,
        'Mod+Enter',
        hasCanvas && story.isLiveBlog,
        () => act?.publishEntry(),
      ),
      isInText: true,
    },
    command(
      'add-read-more',
      words.commands.addReadMore,
      null,
      hasCanvas,
      act?.addReadMore ?? nothing,
    ),
    ...namedBlocks()
      .filter(({ id }) => !['image', 'read-more', 'entry'].includes(id))
      .map(({ id, label, keys = null }) =>
        command(`add-${id}`, words.commands.add(label), keys, hasCanvas, () => act?.insert(id)),
      ),
    command(
      'edit-link',
      words.commands.editLink,
      'Mod+Shift+K',
      hasCanvas,
      act?.editLink ?? nothing,
    ),
    command('edit-language', words.blocks.sayLanguage, 'Mod+Alt+L', hasCanvas, () =>
      act?.editLanguage(),
    ),
    ...blockCommands(hasCanvas, (action) => act?.onBlock(action)),
    ...formatCommands(hasCanvas, (format) => act?.format(format)),
    command(
      'add-related-link',
      words.commands.addRelatedLink,
      'Mod+Shift+L',
      isWritable,
      act?.addRelatedLink ?? nothing,
    ),
    command(
      'find-in-story',
      words.commands.findInStory,
      'Mod+Shift+H',
      story?.hasCanvas === true,
      act?.findInStory ?? nothing,
    ),
    command('undo', words.commands.undo, 'Mod+Z', story?.canUndo === true, act?.undo ?? nothing),
    command('redo', words.commands.redo, 'Mod+Y', story?.canRedo === true, act?.redo ?? nothing),
  ];
}
