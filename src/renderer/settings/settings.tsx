import type { DeskSettings, SiteSeen } from '@shared/ipc/settings';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { answerOf } from '../desk/answers';
import { useDesk } from '../session/desk-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { LanguageField } from './language-field';
import { SiteFields } from './site-fields';
import { WritingField } from './writing-field';
import '../ui/field.css';
import './settings.css';
import { words } from '../i18n';

type Props = { onShortcuts: () => void; onClose: () => void };

/** What a person may set: the name in the history and bylines, and the site that is published to. */
export function Settings({ onShortcuts, onClose }: Props) {
  const { desk } = useDesk();
  const { data, error } = useQuery({
    queryKey: ['settings'],
    queryFn: () => answerOf(desk.settings.read({})),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Dialog title={words.settings.title} onClose={onClose}>
      {data ? <Form settings={data} onShortcuts={onShortcuts} onClose={onClose} /> : null}
      <p className="settings-alert" role="alert">
        {error?.message}
      </p>
    </Dialog>
  );
}

/** The site as it is being set. */
export type SiteDraft = { kind: 'embedded' | 'named'; url: string; token: string };

function Form({ settings, onShortcuts, onClose }: Props & { settings: DeskSettings }) {
  const { desk } = useDesk();
  const [person, setPerson] = useState(
    settings.person === settings.systemName ? '' : settings.person,
  );
  const [language, setLanguage] = useState(settings.language);
  const [site, setSite] = useState<SiteDraft>({
    kind: settings.site.kind,
    url: settings.site.kind === 'named' ? settings.site.url : '',
    token: '',
  });
  const [refused, setRefused] = useState<string | null>(null);
  const [seen, setSeen] = useState<SiteSeen | null>(null);
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const token = site.token.trim() === '' ? {} : { token: site.token };

  async function tryIt(): Promise<void> {
    setBusy(true);
    setRefused(null);
    const answer = await desk.settings.trySite({ url: site.url.trim(), ...token });
    setBusy(false);
    setSeen(answer.ok ? answer.value : null);
    if (!answer.ok) setRefused(answer.error.message);
  }
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setRefused(null);
    const answer = await desk.settings.save({
      person,
      language,
      site:
        site.kind === 'named'
          ? { kind: 'named', url: site.url.trim(), ...token }
          : { kind: 'embedded' },
    });
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
      <SiteFields
        settings={settings}
        site={site}
        seen={seen}
        isBusy={isBusy}
        onSite={(next) => {
          setSite(next);
          setSeen(null);
          setRefused(null);
        }}
        onTry={() => void tryIt()}
      />
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
