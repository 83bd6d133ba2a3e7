import type { SiteInSettings } from '@shared/ipc/sites';
import { EVERYTHING } from '@shared/publish/sites/routing';
import type { SitePlace } from '@shared/publish/sites/site';
import type { Trial } from '@shared/publish/sites/trial';
import { type FormEvent, useId, useState } from 'react';
import { words } from '../../i18n';
import { useDesk } from '../../session/desk-context';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { kindOf, OFFERS } from './place-kinds';
import { RoutingFields } from './routing-fields';
import { SecretField } from './secret-field';
import { siteLabel } from './site-label';
import { TrialResult } from './trial-result';
import { useShowSites } from './use-sites';

type Props = {
  /** Null: one more. */
  site: SiteInSettings | null;
  /** The places that the desk publishes to already, which are not offered again. */
  known: readonly SitePlace[];
  areSecretsLocked: boolean;
  onClose: () => void;
};

/** Sets a site up: where it is, what it takes, and whether the desk can publish there. */
export function SiteDialog({ site, known, areSecretsLocked, onClose }: Props) {
  const { desk } = useDesk();
  const show = useShowSites();
  const offers = OFFERS.filter(({ place }) => !known.some((one) => isSame(one, place)));
  const [chosen, setChosen] = useState(0);
  const [name, setName] = useState(site?.name ?? '');
  const [place, setPlace] = useState<SitePlace>(site?.place ?? EMPTY);
  const [routing, setRouting] = useState(site?.routing ?? EVERYTHING);
  const [secret, setSecret] = useState('');
  const [acceptsOpenSecret, setAcceptsOpen] = useState(false);
  const [trial, setTrial] = useState<Trial | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const { Fields, secretLabel } = kindOf(place);
  const labelOfSecret = secretLabel(place);
  const key = site?.key ?? null;
  const typed = secret.trim() === '' || labelOfSecret === null ? {} : { secret };

  const changePlace = (next: SitePlace): void => {
    setPlace(next);
    setTrial(null);
  };
  async function test(form: HTMLFormElement | null): Promise<void> {
    if (!form?.reportValidity()) return;
    setBusy(true);
    setRefused(null);
    setTrial(null);
    const answer = await desk.sites.test({ key, place, ...typed });
    setBusy(false);
    if (answer.ok) setTrial(answer.value);
    else setRefused(answer.error.message);
  }
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    const wanted = { key, name: name.trim(), place, routing, ...typed, acceptsOpenSecret };
    const error = await show(desk.sites.save(wanted));
    setBusy(false);
    if (error) setRefused(error.message);
    else onClose();
  }
  const title = site ? words.sites.edit(siteLabel(site)) : words.sites.add;
  return (
    <Dialog title={title} width={560} onClose={onClose}>
      <form id={id} className="sites-form" onSubmit={(event) => void save(event)}>
        {site || offers.length < 2 ? null : (
          <fieldset className="sites-kinds">
            <legend>{words.sites.kind}</legend>
            {offers.map((offer, index) => (
              <label key={JSON.stringify(offer.place)} className="settings-choice">
                <input
                  type="radio"
                  name={`${id}-kind`}
                  checked={index === chosen}
                  onChange={() => {
                    setChosen(index);
                    changePlace(offer.place);
                  }}
                />
                {offer.label()}
              </label>
            ))}
          </fieldset>
        )}
        <Fields place={place} onPlace={changePlace} />
        {labelOfSecret === null ? null : (
          <SecretField
            label={labelOfSecret}
            secret={secret}
            isKept={site?.hasSecret ?? false}
            isLocked={areSecretsLocked}
            acceptsOpen={acceptsOpenSecret}
            onSecret={(next) => {
              setSecret(next);
              setTrial(null);
            }}
            onAcceptsOpen={setAcceptsOpen}
          />
        )}
        <div className="settings-try">
          <Button
            isDisabled={isBusy}
            onPress={() => void test(document.getElementById(id) as HTMLFormElement | null)}
          >
            {words.sites.test}
          </Button>
        </div>
        <TrialResult trial={trial} />
        <div className="field">
          <label htmlFor={`${id}-name`}>{words.sites.name}</label>
          <div className="input">
            <input
              id={`${id}-name`}
              data-own-undo="true"
              dir="auto"
              maxLength={100}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </div>
          <p className="field-note">{words.sites.nameNote}</p>
        </div>
        <RoutingFields
          routing={routing}
          hasTicker={place.kind !== 'wordpress'}
          onRouting={setRouting}
        />
        <p className="settings-alert" role="alert">
          {refused}
        </p>
        <footer>
          <Button onPress={onClose}>{words.ui.cancel}</Button>
          <Button look="go" type="submit" isDisabled={isBusy}>
            {words.sites.save}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

const EMPTY: SitePlace = OFFERS[0]?.place ?? { kind: 'galley', url: '' };

const isSame = (one: SitePlace, other: SitePlace): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
