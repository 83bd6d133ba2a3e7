import { z } from 'zod';
import { routing } from '../publish/sites/routing';
import { type SiteSetUp, sitePlace, siteSetUp } from '../publish/sites/site';
import type { Trial } from '../publish/sites/trial';
import { call } from './call';

/** A site as the settings show it. */
export type SiteInSettings = SiteSetUp & {
  /** Its public address; null while that is not known. */
  url: string | null;
  hasSecret: boolean;
  /** Stories that wait for it, or need attention there. */
  waiting: number;
};

/** The sites that the desk publishes to, in order. */
export type SitesInSettings = {
  sites: SiteInSettings[];
  /** The one site was named where Galley was started, so nothing is changed here. */
  isFixed: boolean;
  /** Whether the system keeps secrets under lock; else they would be in a file that only this user may read. */
  areSecretsLocked: boolean;
};

const key = z.string().min(1).max(2000);
/** Left out: the one that is kept already. */
const secret = z.string().trim().min(1).max(20_000).optional();

export const sites = {
  list: call(z.object({})).returns<SitesInSettings>(),
  /**
   * Finds out what is wrong with a connection; nothing is published, and nothing is kept.
   * `key` names the site whose kept secret is tried when none is given; null: a new one.
   */
  test: call(z.object({ key: key.nullable(), place: sitePlace, secret })).returns<Trial>(),
  /**
   * Sets a site up; null as the key: one more. It counts at once. Refuses with `open-secret` where the
   * system has no lock for the secret and `acceptsOpenSecret` is not set.
   */
  save: call(
    z.object({
      key: key.nullable(),
      ...{ name: siteSetUp.shape.name, place: sitePlace, routing, secret },
      acceptsOpenSecret: z.boolean(),
    }),
  ).returns<SitesInSettings>(),
  /** Puts the sites in an order. */
  order: call(z.object({ keys: z.array(key).max(1000) })).returns<SitesInSettings>(),
  /**
   * Publishes to a site no more. What is there stays there. Refuses with `waiting` while something waits for
   * it, unless `evenIfWaiting`.
   */
  remove: call(z.object({ key, evenIfWaiting: z.boolean() })).returns<SitesInSettings>(),
};
