import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';
import { ariaKeys } from './keys';
import { Hint } from './tooltip';
import './button.css';

type Props = Omit<ButtonProps, 'className' | 'children' | 'style' | 'aria-label'> & {
  icon: LucideIcon;
  /** The accessible name, shown as the hint too. */
  label: string;
  /** For example "Mod+Shift+V". */
  keys?: string | undefined;
  small?: boolean;
  pressed?: boolean;
  /** Set false where the menu that it opens would be covered by its hint. */
  hint?: boolean;
  side?: 'top' | 'bottom' | 'start' | 'end';
};

/** A button that shows only an icon, and says its name and key when pointed at. */
export function IconButton(props: Props) {
  const { icon: Icon, label, keys, small, pressed, hint = true, side = 'bottom', ...rest } = props;
  const button = (
    <AriaButton
      {...rest}
      aria-label={label}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      {...(keys ? { 'aria-keyshortcuts': ariaKeys(keys) } : {})}
      className={small ? 'icon-button icon-button-small' : 'icon-button'}
    >
      <Icon size={small ? 14 : 16} strokeWidth={1.75} aria-hidden />
    </AriaButton>
  );
  if (!hint) return button;
  return (
    <Hint text={label} side={side} {...(keys ? { keys } : {})}>
      {button}
    </Hint>
  );
}
