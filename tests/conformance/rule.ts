import type { SiteUnderTest } from './site';

/** One thing that the contract says, and how it is seen. */
export type Rule = {
  /** What a site does, as a sentence. */
  says: string;
  /** Rejects with `Unmet` when the site does not. */
  check: (site: SiteUnderTest) => Promise<void>;
};
