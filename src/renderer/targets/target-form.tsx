import type { KindId } from '@shared/story/vocabulary';
import { type FormEvent, useId, useState } from 'react';
import { words } from '../i18n';
import { Button } from '../ui/button';
import { MOST, type Scope, type Target } from './targets';
import '../ui/field.css';

type Props = {
  kind: KindId;
  target: Target | null;
  /** What the target that is there is for. */
  scope: Scope;
  onTarget: (scope: Scope, target: Target | null) => void;
};

/** Sets how long a story, or every story of its kind, is meant to be. */
export function TargetForm({ kind, target, scope: first, onTarget }: Props) {
  const [amount, setAmount] = useState(target ? String(target.amount) : '');
  const [unit, setUnit] = useState<Target['unit']>(target?.unit ?? 'words');
  const [scope, setScope] = useState<Scope>(first);
  const id = useId();
  const number = Number(amount);
  const isNumber = Number.isInteger(number) && number > 0 && number <= MOST[unit];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isNumber) onTarget(scope, { unit, amount: number });
  };
  return (
    <form className="target-form" onSubmit={submit}>
      <h3 id={`${id}-title`}>{words.targets.title}</h3>
      <div className="target-amount">
        <div className="input">
          <input
            type="number"
            inputMode="numeric"
            min={1}
            max={MOST[unit]}
            aria-labelledby={`${id}-title`}
            data-own-undo="true"
            // biome-ignore lint/a11y/noAutofocus: the form was opened to type the number.
            autoFocus
            value={amount}
            onChange={(event) => setAmount(event.target.value)}
          />
        </div>
        <fieldset className="target-units">
          <legend className="unseen">{words.targets.unit}</legend>
          {(['words', 'minutes'] as const).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name={`${id}-unit`}
                checked={unit === one}
                onChange={() => setUnit(one)}
              />
              {words.targets.units[one]}
            </label>
          ))}
        </fieldset>
      </div>
      <fieldset className="target-scope">
        <legend className="unseen">{words.targets.scope}</legend>
        {(['story', 'kind'] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`${id}-scope`}
              checked={scope === one}
              onChange={() => setScope(one)}
            />
            {one === 'story'
              ? words.targets.thisStory
              : words.targets.everyStory(words.vocabulary.kinds[kind])}
          </label>
        ))}
      </fieldset>
      <div className="target-ways">
        <Button isDisabled={target === null} onPress={() => onTarget(scope, null)}>
          {words.targets.none}
        </Button>
        <Button look="go" type="submit" isDisabled={!isNumber}>
          {words.targets.set}
        </Button>
      </div>
    </form>
  );
}
