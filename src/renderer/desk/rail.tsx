import { THEMES, type Theme } from '@shared/ipc/app';
import {
  CalendarDays,
  Globe,
  LayoutDashboard,
  PanelLeft,
  Search,
  Settings as SettingsIcon,
  SunMoon,
  Zap,
} from 'lucide-react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { words } from '../i18n';
import { IconButton } from '../ui/icon-button';
import type { DeskCommand } from './commands';
import './rail.css';

type Props = {
  command: (id: string) => DeskCommand | undefined;
  isListShown: boolean;
  theme: Theme;
  onTheme: (theme: Theme) => void;
};

/** The edge of the window: what is about the desk and not about a story. */
export function Rail({ command, isListShown, theme, onTheme }: Props) {
  return (
    <nav className="rail" aria-label={words.desk.mark}>
      <h1 className="rail-mark">
        <span aria-hidden>G</span>
        <span className="unseen">Galley</span>
      </h1>
      <RailButton icon={PanelLeft} command={command('toggle-list')} pressed={isListShown} />
      <RailButton icon={Search} command={command('palette')} />
      <RailButton icon={Zap} command={command('ticker')} />
      <RailButton icon={CalendarDays} command={command('calendar')} />
      <RailButton icon={LayoutDashboard} command={command('front-page')} />
      <RailButton icon={Globe} command={command('open-site')} />
      <RailButton icon={SettingsIcon} command={command('settings')} />
      <MenuTrigger>
        <IconButton icon={SunMoon} label={words.desk.themeName} hint={false} />
        <Popover className="float" placement="end bottom" offset={8}>
          <Menu
            className="float-list"
            aria-label={words.desk.themeName}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[theme]}
            onAction={(key) => onTheme(key as Theme)}
          >
            {THEMES.map((id) => (
              <MenuItem key={id} id={id} className="option option-checked">
                {words.desk.themes[id]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </nav>
  );
}

type RailButtonProps = {
  icon: typeof Search;
  command: DeskCommand | undefined;
  pressed?: boolean;
};

function RailButton({ icon, command, pressed }: RailButtonProps) {
  if (!command) return null;
  return (
    <IconButton
      icon={icon}
      label={command.label}
      side="end"
      {...(command.keys ? { keys: command.keys } : {})}
      {...(pressed === undefined ? {} : { pressed })}
      isDisabled={!command.isEnabled}
      onPress={command.run}
    />
  );
}
