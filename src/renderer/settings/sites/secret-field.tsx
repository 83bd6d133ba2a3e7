import { useId } from 'react';
import { words } from '../../i18n';

type Props = {
  label: string;
  secret: string;
  isKept: boolean;
  /** Whether the system would keep it under lock. */
  isLocked: boolean;
  acceptsOpen: boolean;
  onSecret: (secret: string) => void;
  onAcceptsOpen: (accepts: boolean) => void;
};

/** What a site has given to the desk to log in with. Where the system has no lock for it, one accepts that. */
export function SecretField(props: Props) {
  const { label, secret, isKept, isLocked, acceptsOpen } = props;
  const id = useId();
  const isOpen = !isLocked && secret.trim() !== '';
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <div className="input">
          <input
            id={id}
            data-own-undo="true"
            type="password"
            autoComplete="off"
            dir="ltr"
            maxLength={20_000}
            placeholder={isKept ? words.sites.secretKept : ''}
            value={secret}
            onChange={(event) => props.onSecret(event.target.value)}
          />
        </div>
        {isLocked ? <p className="field-note">{words.sites.secretLocked}</p> : null}
      </div>
      {isOpen ? (
        <div className="sites-warning" role="alert">
          <p>{words.sites.openSecret}</p>
          <label className="settings-choice">
            <input
              type="checkbox"
              checked={acceptsOpen}
              onChange={(event) => props.onAcceptsOpen(event.target.checked)}
            />
            {words.sites.acceptOpenSecret}
          </label>
        </div>
      ) : null}
    </>
  );
}
