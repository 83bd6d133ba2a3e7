import type { DeskSettings, SiteSeen } from '@shared/ipc/settings';
import type { Language } from '@shared/language/languages';
import { fail, ok, type Result } from '@shared/result';
import { storageFailure } from '../database/storage-failure';
import type { SiteStore } from '../publish/sites/site-store';
import { EMBEDDED, galleyAt, type WhichSites } from '../publish/sites/which-sites';
import type { SiteAddress } from '../publish/targets/http';
import type { Secrets } from '../shell/secrets';
import type { SettingsFile } from '../shell/settings';
import type { DeskHandlers } from './register';

export type SettingsParts = {
  settings: SettingsFile;
  secrets: Secrets;
  /** The sites that the desk publishes to now, and where they are kept. */
  sites: WhichSites;
  store: SiteStore;
  person: string;
  systemName: string;
  systemLanguage: Language;
  trySite: (site: SiteAddress) => Promise<Result<SiteSeen>>;
  restart: () => void;
};

const FIXED = fail(
  'fixed',
  'The site was named where Galley was started, so it is not changed here.',
);
const NO_TOKEN = fail('token', 'Put in the token that the site has given to this desk.');

export const settingsHandlers = (parts: SettingsParts): DeskHandlers['settings'] => {
  const { settings, secrets, sites, store } = parts;
  const [first = EMBEDDED] = sites.list;
  const isFixed = sites.fixed !== null;
  const url = first.place.url;
  const tokenNow = (): string | null => sites.fixed?.token ?? secrets.read(first.key);
  return {
    read: () =>
      ok<DeskSettings>({
        ...{ person: parts.person, systemName: parts.systemName },
        ...{ language: settings.get().language, systemLanguage: parts.systemLanguage },
        site:
          url === null
            ? { kind: 'embedded' }
            : { kind: 'named', url, isFixed, hasToken: Boolean(tokenNow()) },
        isTokenLocked: secrets.areLocked(),
      }),
    trySite({ url: wanted, token: given }) {
      const known = given ?? tokenNow();
      return known === null ? NO_TOKEN : parts.trySite({ url: wanted, token: known });
    },
    save({ person, language, site: wanted }) {
      if (isFixed && (wanted.kind !== 'named' || wanted.url !== url)) return FIXED;
      try {
        if (!isFixed) {
          const site = wanted.kind === 'named' ? galleyAt(wanted.url, store) : EMBEDDED;
          const token = wanted.kind === 'named' ? (wanted.token ?? tokenNow()) : null;
          if (wanted.kind === 'named' && token === null) return NO_TOKEN;
          if (site) {
            store.remove(first.key);
            store.save(site);
            if (token !== null) secrets.write(site.key, token);
          }
        }
        settings.change({ person: person === '' ? null : person, language });
      } catch (error) {
        const failure = storageFailure(error);
        return failure ? { ok: false, error: failure } : fail('failed', NOT_KEPT, error);
      }
      parts.restart();
      return ok(null);
    },
  };
};

const NOT_KEPT = 'The settings could not be kept. The log file says more.';
