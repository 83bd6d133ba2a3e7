import { z } from 'zod';
import { LANGUAGES, type Language } from '../language/languages';
import type { ApiScope } from '../publish/api';
import { call } from './call';

/** What is set for a desk. A change counts from the next start, which it brings about. */
export type DeskSettings = {
  /** The name in bylines and in the history. */
  person: string;
  /** The name of who is logged in, which counts while none is given. */
  systemName: string;
  /** Null: that of the system. */
  language: Language | null;
  systemLanguage: Language;
  site: SiteChoice;
  /** Whether the system keeps the token under lock; else it is in a file that only this user may read. */
  isTokenLocked: boolean;
};

/** The site that the desk publishes to. */
export type SiteChoice =
  | { kind: 'embedded' }
  | {
      kind: 'named';
      url: string;
      hasToken: boolean;
      /** Named where Galley was started, so not to be changed here. */
      isFixed: boolean;
    };

/** What a site says to a token. */
export type SiteSeen = { name: string; desk: string; scopes: ApiScope[] };

const person = z.string().trim().max(100);
const url = z.url({ protocol: /^https?$/ }).max(2000);
/** Left out: the token that is kept already. */
const token = z.string().trim().min(1).max(2000).optional();

export const settings = {
  read: call(z.object({})).returns<DeskSettings>(),
  /** Asks a site whether it takes the token; nothing is kept. */
  trySite: call(z.object({ url, token })).returns<SiteSeen>(),
  /** Keeps the settings and starts Galley again with them. An empty name is that of the system. */
  save: call(
    z.object({
      person,
      language: z.enum(LANGUAGES).nullable(),
      site: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('embedded') }),
        z.object({ kind: z.literal('named'), url, token }),
      ]),
    }),
  ).returns<null>(),
};
