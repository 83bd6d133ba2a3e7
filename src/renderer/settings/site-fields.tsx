import type { DeskSettings, SiteSeen } from '@shared/ipc/settings';
import { useId } from 'react';
import { Button } from '../ui/button';
import type { SiteDraft } from './settings';

type Props = {
  settings: DeskSettings;
  site: SiteDraft;
  /** What the site has said to the token; null before it was asked. */
  seen: SiteSeen | null;
  isBusy: boolean;
  onSite: (site: SiteDraft) => void;
  onTry: () => void;
};

/** Which site the desk publishes to: the one that comes with Galley, or a newsroom's own. */
export function SiteFields({ settings, site, seen, isBusy, onSite, onTry }: Props) {
  const id = useId();
  const isFixed = settings.site.kind === 'named' && settings.site.isFixed;
  const hasToken = settings.site.kind === 'named' && settings.site.hasToken;
  return (
    <fieldset className="settings-part" disabled={isFixed}>
      <legend>Live site</legend>
      <label className="settings-choice">
        <input
          type="radio"
          name={id}
          checked={site.kind === 'embedded'}
          onChange={() => onSite({ ...site, kind: 'embedded' })}
        />
        The site that comes with Galley, on this computer
      </label>
      <label className="settings-choice">
        <input
          type="radio"
          name={id}
          checked={site.kind === 'named'}
          onChange={() => onSite({ ...site, kind: 'named' })}
        />
        A site of your own, which speaks the Publish API
      </label>
      {site.kind === 'named' ? (
        <>
          <div className="field">
            <label htmlFor={`${id}-url`}>Address</label>
            <div className="input">
              <input
                id={`${id}-url`}
                data-own-undo="true"
                type="url"
                inputMode="url"
                required
                dir="ltr"
                placeholder="https://news.example"
                value={site.url}
                onChange={(event) => onSite({ ...site, url: event.target.value })}
              />
            </div>
          </div>
          <div className="field">
            <label htmlFor={`${id}-token`}>Token</label>
            <div className="input">
              <input
                id={`${id}-token`}
                data-own-undo="true"
                type="password"
                autoComplete="off"
                dir="ltr"
                placeholder={hasToken ? 'Kept; write another one to change it' : ''}
                value={site.token}
                onChange={(event) => onSite({ ...site, token: event.target.value })}
              />
            </div>
            <p className="field-note">
              {settings.isTokenLocked
                ? 'Kept under lock by your system.'
                : 'Your system offers no lock for it: it is kept in a file that only you can read.'}
            </p>
          </div>
          <div className="settings-try">
            <Button isDisabled={isBusy || site.url.trim() === ''} onPress={onTry}>
              Try it
            </Button>
            <p role="status" aria-label="What the site says">
              {seen ? seenInWords(seen) : ''}
            </p>
          </div>
        </>
      ) : null}
      {isFixed ? (
        <p className="field-note">Named where Galley was started, so it is not changed here.</p>
      ) : null}
    </fieldset>
  );
}

function seenInWords({ name, desk, scopes }: SiteSeen): string {
  const mayAll =
    scopes.includes('admin') || (scopes.includes('publish') && scopes.includes('media'));
  return mayAll
    ? `“${name}” takes the token, which is for “${desk}”.`
    : `“${name}” takes the token, but it may not publish: it is for ${scopes.join(', ')}.`;
}
