import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { keyLabel } from './keys';
import './tooltip.css';

type Props = {
  text: string;
  keys?: string | undefined;
  side?: 'top' | 'bottom' | 'start' | 'end';
  children: ReactElement;
};

/** A word about a control, and its key, after the pointer has rested on it. */
export function Hint({ text, keys, side = 'bottom', children }: Props) {
  return (
    <TooltipTrigger delay={600} closeDelay={0}>
      {children}
      <Tooltip placement={side} offset={6} className="hint">
        {text}
        {keys ? <kbd>{keyLabel(keys)}</kbd> : null}
      </Tooltip>
    </TooltipTrigger>
  );
}
