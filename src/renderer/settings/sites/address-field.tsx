import { useId } from 'react';
import { words } from '../../i18n';

/** The address of a site on the web. */
export function AddressField({ url, onUrl }: { url: string; onUrl: (url: string) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{words.sites.address}</label>
      <div className="input">
        <input
          id={id}
          data-own-undo="true"
          type="url"
          inputMode="url"
          required
          pattern="https?://.+"
          maxLength={2000}
          dir="ltr"
          placeholder="https://news.example"
          value={url}
          onChange={(event) => onUrl(event.target.value)}
        />
      </div>
    </div>
  );
}
