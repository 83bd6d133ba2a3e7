import type { LucideIcon } from 'lucide-react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import './segments.css';

type Props<Id extends string> = {
  label: string;
  options: readonly { id: Id; label: string; icon: LucideIcon }[];
  value: Id;
  onChange: (id: Id) => void;
};

/** One of a few, all of them in sight. */
export function Segments<Id extends string>({ label, options, value, onChange }: Props<Id>) {
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={([next]) => next && onChange(next as Id)}
    >
      {options.map(({ id, label: name, icon: Icon }) => (
        <ToggleButton key={id} id={id} className="segment">
          <Icon size={14} aria-hidden />
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
