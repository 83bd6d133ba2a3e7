import type { DeskClient } from '@shared/ipc/contract';
import type { SiteInSettings, SitesInSettings } from '@shared/ipc/sites';
import { EVERYTHING } from '@shared/publish/sites/routing';
import { fail, ok } from '@shared/result';

type Saved = Parameters<DeskClient['sites']['save']>[0];

/** The sites of a desk, in memory. The token `right` opens each of them. */
export class SitesDouble {
  set: SitesInSettings = {
    sites: [
      {
        ...{ key: 'embedded', name: '', place: { kind: 'galley', url: null }, routing: EVERYTHING },
        ...{ url: 'http://127.0.0.1:4000', hasSecret: false, waiting: 0 },
      },
    ],
    ...{ isFixed: false, areSecretsLocked: true },
  };
  readonly saved: Saved[] = [];

  add(site: Partial<SiteInSettings> & { key: string }): void {
    const url = `https://${site.key}.example`;
    const fresh = { name: '', place: { kind: 'galley' as const, url }, routing: EVERYTHING, url };
    this.#put([...this.set.sites, { ...fresh, hasSecret: true, waiting: 0, ...site }]);
  }

  #put(sites: SiteInSettings[]): void {
    this.set = { ...this.set, sites };
  }

  readonly client: DeskClient['sites'] = {
    list: async () => ok(this.set),
    test: async ({ key, secret }) => {
      const hasSecret = this.set.sites.some((site) => site.key === key && site.hasSecret);
      if (secret !== 'right' && !(secret === undefined && hasSecret)) {
        return ok({ seen: null, problems: [{ code: 'secret-refused', detail: '' }] });
      }
      return ok({ seen: { site: 'The Harbour Courier', desk: 'Quay' }, problems: [] });
    },
    save: async (wanted) => {
      const { secret, acceptsOpenSecret } = wanted;
      if (secret !== undefined && !this.set.areSecretsLocked && !acceptsOpenSecret) {
        return fail('open-secret', 'Your system has no lock for secrets.');
      }
      this.saved.push(wanted);
      const { key, name, place, routing } = wanted;
      const url = place.kind === 'galley' ? place.url : null;
      const site = { key: key ?? 'new', name, place, routing, url, hasSecret: true, waiting: 0 };
      const known = this.set.sites.some((one) => one.key === key);
      this.#put(
        known
          ? this.set.sites.map((one) => (one.key === key ? site : one))
          : [...this.set.sites, site],
      );
      return ok(this.set);
    },
    order: async ({ keys }) => {
      this.#put(keys.flatMap((key) => this.set.sites.filter((site) => site.key === key)));
      return ok(this.set);
    },
    remove: async ({ key }) => {
      this.#put(this.set.sites.filter((site) => site.key !== key));
      return ok(this.set);
    },
  };
}
