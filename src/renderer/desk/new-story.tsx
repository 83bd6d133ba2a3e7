import { EDITIONS, type EditionId } from '@shared/story/vocabulary';
import { ChevronDown } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { language, words } from '../i18n';
import { templateName } from '../templates/template-name';
import { useTemplates } from '../templates/use-templates';
import { Button } from '../ui/button';
import { useKeysOf } from '../ui/keys-of';
import { Hint } from '../ui/tooltip';
import type { DeskCommand } from './command';
import { commandOfTemplate } from './template-commands';
import '../ui/float.css';

type Props = {
  onNew: (edition: EditionId) => void;
  command: (id: string) => DeskCommand | undefined;
};

/**
 * Begins a story: in the language of the interface at a click, in another edition or from a template by
 * the menu beside it.
 */
export function NewStory({ onNew, command }: Props) {
  const keysOf = useKeysOf();
  const templates = useTemplates();
  return (
    <div className="split-button">
      <Hint text={words.commands.newStory} keys={keysOf('new-story')}>
        <Button look="go" onPress={() => onNew(language)}>
          {words.commands.newStory}
        </Button>
      </Hint>
      <MenuTrigger>
        <AriaButton className="button button-go" aria-label={words.desk.chooseEdition}>
          <ChevronDown size={14} aria-hidden />
        </AriaButton>
        <Popover className="float" placement="bottom end" offset={4}>
          <Menu
            className="float-list"
            aria-label={words.commands.newStory}
            onAction={(key) => {
              const asked = command(String(key));
              if (asked) asked.run();
              else onNew(key as EditionId);
            }}
          >
            <MenuSection>
              <Header className="float-head">{words.desk.editionOfNew}</Header>
              {EDITIONS.map(({ id, label }) => (
                <MenuItem
                  key={id}
                  id={id}
                  className="option"
                  textValue={words.vocabulary.editions[id]}
                >
                  {words.vocabulary.editions[id]}
                  {label === words.vocabulary.editions[id] ? null : (
                    <span className="option-note" lang={id}>
                      {label}
                    </span>
                  )}
                </MenuItem>
              ))}
            </MenuSection>
            <MenuSection>
              <Header className="float-head">{words.templates.offered}</Header>
              {templates.map((template) => (
                <MenuItem
                  key={template.id}
                  id={commandOfTemplate(template.id)}
                  className="option"
                  textValue={templateName(template)}
                >
                  <bdi>{templateName(template)}</bdi>
                </MenuItem>
              ))}
              <MenuItem
                id="templates"
                className="option option-apart"
                textValue={words.templates.manage}
              >
                {words.templates.manage}
              </MenuItem>
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}
