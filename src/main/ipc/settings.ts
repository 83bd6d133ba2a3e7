import type { DeskSettings, SiteSeen } from '@shared/ipc/settings';
import type { Language } from '@shared/language/languages';
import { fail, ok, type Result } from '@shared/result';
import { storageFailure } from '../database/storage-failure';
import type { SiteAddress } from '../publish/targets/http';
import type { WhichSite } from '../publish/which-site';
import type { SettingsFile } from '../shell/settings';
import type { SiteToken } from '../shell/site-token';
import type { DeskHandlers } from './register';

export type SettingsParts = {
  settings: SettingsFile;
  token: SiteToken;
  /** The site that the desk publishes to now. */
  site: WhichSite;
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
  const { settings, token, site } = parts;
  const isFixed = site.kind === 'named' && site.isFixed;
  return {
    read: () =>
      ok<DeskSettings>({
        ...{ person: parts.person, systemName: parts.systemName },
        ...{ language: settings.get().language, systemLanguage: parts.systemLanguage },
        site:
          site.kind === 'embedded'
            ? { kind: 'embedded' }
            : {
                ...{ kind: 'named', url: site.address.url, isFixed },
                hasToken: site.address.token !== '',
              },
        isTokenLocked: token.isLocked(),
      }),
    trySite({ url, token: given }) {
      const known = given ?? token.read();
      return known === null ? NO_TOKEN : parts.trySite({ url, token: known });
    },
    save({ person, language, site: wanted }) {
      if (isFixed && (wanted.kind !== 'named' || wanted.url !== site.address.url)) return FIXED;
      try {
        if (!isFixed) {
          if (wanted.kind === 'named' && !wanted.token && token.read() === null) return NO_TOKEN;
          if (wanted.kind === 'named' && wanted.token) token.write(wanted.token);
          settings.change({ site: wanted.kind === 'named' ? wanted.url : null });
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
