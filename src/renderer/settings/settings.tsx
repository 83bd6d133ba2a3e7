import type { DeskSettings } from '@shared/ipc/settings';
import type { SiteInSettings } from '@shared/ipc/sites';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { answerOf } from '../desk/answers';
import { useDesk } from '../session/desk-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { LanguageField } from './language-field';
import { RemoveSite } from './sites/remove-site';
import { SiteDialog } from './sites/site-dialog';
import { SiteList } from './sites/site-list';
import { useShowSites, useSites } from './sites/use-sites';
import { WritingField } from './writing-field';
import '../ui/field.css';
import './settings.css';
import { words } from '../i18n';

type Props = { onShortcuts: () => void; onClose: () => void };

/** What is done to a site in a dialog of its own; `site` is null where it is one more. */
type OnSite =
  | { does: 'edit'; site: SiteInSettings | null }
  | { does: 'remove'; site: SiteInSettings };

/** What a person may set: the name in the history and bylines, and the sites that are published to. */
export function Settings({ onShortcuts, onClose }: Props) {
  const { desk } = useDesk();
  const { data, error } = useQuery({
    queryKey: ['settings'],
    queryFn: () => answerOf(desk.settings.read({})),
    staleTime: 0,
    gcTime: 0,
  });
  const sites = useSites();
  const [onSite, setOnSite] = useState<OnSite | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const show = useShowSites();
  const leaveSite = (): void => setOnSite(null);
  const remove = async ({ key, waiting }: SiteInSettings): Promise<void> => {
    const answer = desk.sites.remove({ key, evenIfWaiting: waiting > 0 });
    setRefused((await show(answer))?.message ?? null);
  };
  return (
    <Dialog title={words.settings.title} onClose={onClose}>
      {data && sites ? (
        <Form
          settings={data}
          onShortcuts={onShortcuts}
          onClose={onClose}
          sites={
            <SiteList
              sites={sites}
              onEdit={(site) => setOnSite({ does: 'edit', site })}
              onRemove={(site) => setOnSite({ does: 'remove', site })}
              onRefused={setRefused}
            />
          }
        />
      ) : null}
      <p className="settings-alert" role="alert">
        {error?.message ?? refused}
      </p>
      {sites && onSite?.does === 'edit' ? (
        <SiteDialog
          site={onSite.site}
          known={sites.sites.map(({ place }) => place)}
          areSecretsLocked={sites.areSecretsLocked}
          onClose={leaveSite}
        />
      ) : null}
      {onSite?.does === 'remove' ? (
        <RemoveSite
          site={onSite.site}
          onRemove={() => void remove(onSite.site)}
          onClose={leaveSite}
        />
      ) : null}
    </Dialog>
  );
}

type FormProps = Props & { settings: DeskSettings; sites: ReactNode };

function Form({ settings, sites, onShortcuts, onClose }: FormProps) {
  const { desk } = useDesk();
  const [person, setPerson] = useState(
    settings.person === settings.systemName ? '' : settings.person,
  );
  const [language, setLanguage] = useState(settings.language);
  const [refused, setRefused] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const id = useId();

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setRefused(null);
    const answer = await desk.settings.save({ person, language });
    setBusy(false);
    if (answer.ok) onClose();
    else setRefused(answer.error.message);
  }
  return (
    <form className="settings" onSubmit={(event) => void save(event)}>
      <section aria-labelledby={`${id}-you`} className="settings-part">
        <h3 id={`${id}-you`}>{words.settings.you}</h3>
        <div className="field">
          <label htmlFor={id}>{words.settings.name}</label>
          <div className="input">
            <input
              id={id}
              data-own-undo="true"
              dir="auto"
              maxLength={100}
              placeholder={settings.systemName}
              value={person}
              onChange={(event) => setPerson(event.target.value)}
            />
          </div>
          <p className="field-note">{words.settings.nameNote}</p>
        </div>
      </section>
      <LanguageField settings={settings} language={language} onLanguage={setLanguage} />
      <WritingField />
      {sites}
      <section className="settings-part settings-line">
        <Button
          onPress={() => {
            onClose();
            onShortcuts();
          }}
        >
          {words.shortcuts.open}
        </Button>
      </section>
      <p className="settings-alert" role="alert">
        {refused}
      </p>
      <footer className="settings-foot">
        <p>{words.settings.restarts}</p>
        <Button look="go" type="submit" isDisabled={isBusy}>
          {words.settings.save}
        </Button>
      </footer>
    </form>
  );
}
