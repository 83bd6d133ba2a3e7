import type { ReactNode } from 'react';
import {
  ToggleButton as AriaToggleButton,
  type ToggleButtonProps,
} from 'react-aria-components/ToggleButton';
import './button.css';

type Props = Omit<ToggleButtonProps, 'className' | 'children' | 'style'> & { children: ReactNode };

/** A button with words on it that stays pressed. */
export function ToggleButton(props: Props) {
  return <AriaToggleButton {...props} className="button button-plain" />;
}
