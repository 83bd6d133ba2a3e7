import type { Term } from '@shared/story/vocabulary';
import { ChevronDown } from 'lucide-react';
import { useContext, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox, ComboBoxStateContext } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import './field.css';
import './float.css';

type Props<Id extends string> = {
  label: string;
  terms: readonly (Term & { id: Id })[];
  value: Id | null;
  onChange: (id: Id | null) => void;
  /** Shown for `null`; without it a value must be chosen. */
  none?: string;
  placeholder?: string;
  isReadOnly?: boolean;
};

const NONE = 'none:';

/** One of a fixed list of terms: click and choose, or type the first letters and press Enter. */
export function Choice<Id extends string>(props: Props<Id>) {
  const { label, terms, value, onChange, none, placeholder, isReadOnly = false } = props;
  const items: Term[] = none ? [{ id: NONE, label: none }, ...terms] : [...terms];
  return (
    <ComboBox
      className="field"
      defaultItems={items}
      value={value}
      onChange={(key) => {
        if (key === null) return;
        onChange(key === NONE ? null : (key as Id));
      }}
      menuTrigger="input"
      isReadOnly={isReadOnly}
    >
      <Label>{label}</Label>
      <ChoiceInput {...(placeholder ? { placeholder } : {})} />
      <Popover className="float float-options" placement="bottom start" offset={4}>
        <ListBox className="float-list">
          {(term: Term) => (
            <ListBoxItem id={term.id} textValue={term.label} className="option">
              {term.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Opens the whole list at a click anywhere in the field, as a select does. */
function ChoiceInput({ placeholder }: { placeholder?: string }) {
  const state = useContext(ComboBoxStateContext);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="input">
      <Input
        ref={input}
        {...(placeholder ? { placeholder } : {})}
        onClick={() => {
          if (state && !state.isOpen) state.open(null, 'manual');
          input.current?.select();
        }}
      />
      <Button className="choice-arrow">
        <ChevronDown size={14} aria-hidden />
      </Button>
    </div>
  );
}
