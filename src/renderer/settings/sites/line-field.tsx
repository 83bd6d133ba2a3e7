import { useId } from 'react';

type Props = {
  label: string;
  value: string;
  onValue: (value: string) => void;
  isRequired?: boolean;
  /** Names of machines and files are read from left to right, also in an Arabic interface. */
  isCode?: boolean;
  type?: 'text' | 'url' | 'number';
  placeholder?: string;
  note?: string;
};

/** One line of what a site has to be told. */
export function LineField(props: Props) {
  const { label, value, onValue, isRequired = true, isCode = true, type = 'text', note } = props;
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="input">
        <input
          id={id}
          data-own-undo="true"
          type={type}
          {...(type === 'number' && { min: 1, max: 65_535 })}
          required={isRequired}
          maxLength={1000}
          dir={isCode ? 'ltr' : 'auto'}
          placeholder={props.placeholder ?? ''}
          value={value}
          onChange={(event) => onValue(event.target.value)}
        />
      </div>
      {note ? <p className="field-note">{note}</p> : null}
    </div>
  );
}
