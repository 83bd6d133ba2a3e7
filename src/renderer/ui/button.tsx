import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';
import './button.css';

type Props = Omit<ButtonProps, 'className' | 'children' | 'style'> & {
  /** `go` is for the one action that a screen is about, `quiet` for one that needs no frame. */
  look?: 'plain' | 'go' | 'quiet';
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
};

/** A button with words on it. */
export function Button({ look = 'plain', ...props }: Props) {
  return <AriaButton {...props} className={`button button-${look}`} />;
}
