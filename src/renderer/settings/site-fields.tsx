import type { DeskSettings, SiteSeen } from '@shared/ipc/settings';
import { useId } from 'react';
import { words } from '../i18n';
import { listOf } from '../i18n/per-language';
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
      <legend>{words.settings.site}</legend>
      <label className="settings-choice">
        <input
          type="radio"
          name={id}
          checked={site.kind === 'embedded'}
          onChange={() => onSite({ ...site, kind: 'embedded' })}
        />
        {words.settings.siteOfGalley}
      </label>
      <label className="settings-choice">
        <input
          type="radio"
          name={id}
          checked={site.kind === 'named'}
          onChange={() => onSite({ ...site, kind: 'named' })}
        />
        {words.settings.siteOfYours}
      </label>
      {site.kind === 'named' ? (
        <>
          <div className="field">
            <label htmlFor={`${id}-url`}>{words.settings.address}</label>
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
            <label htmlFor={`${id}-token`}>{words.settings.token}</label>
            <div className="input">
              <input
                id={`${id}-token`}
                data-own-undo="true"
                type="password"
                autoComplete="off"
                dir="ltr"
                placeholder={hasToken ? words.settings.tokenKept : ''}
                value={site.token}
                onChange={(event) => onSite({ ...site, token: event.target.value })}
              />
            </div>
            <p className="field-note">
              {settings.isTokenLocked ? words.settings.tokenLocked : words.settings.tokenInFile}
            </p>
          </div>
          <div className="settings-try">
            <Button isDisabled={isBusy || site.url.trim() === ''} onPress={onTry}>
              {words.settings.tryIt}
            </Button>
            <p role="status" aria-label={words.settings.whatTheSiteSays}>
              {seen ? seenInWords(seen) : ''}
            </p>
          </div>
        </>
      ) : null}
      {isFixed ? <p className="field-note">{words.settings.fixed}</p> : null}
    </fieldset>
  );
}

function seenInWords({ name, desk, scopes }: SiteSeen): string {
  const mayAll =
    scopes.includes('admin') || (scopes.includes('publish') && scopes.includes('media'));
  return mayAll
    ? words.settings.taken(name, desk)
    : words.settings.takenInPart(name, listOf(scopes));
}
