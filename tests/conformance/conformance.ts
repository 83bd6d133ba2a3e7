import type { Rule } from './rule';
import { ACCESS } from './rules/access';
import { FEED } from './rules/feed';
import { FRONT } from './rules/front';
import { MEDIA } from './rules/media';
import { READERS } from './rules/readers';
import { RELEASE } from './rules/release';
import { STORIES } from './rules/stories';
import { WITHDRAWAL } from './rules/withdrawal';
import { SiteUnderTest, Unmet } from './site';

export type Finding = {
  /** What the contract says. */
  says: string;
  /** Null when the site does so; else what it does instead. */
  but: string | null;
};

export const RULES: readonly Rule[] = [
  ...ACCESS,
  ...MEDIA,
  ...STORIES,
  ...WITHDRAWAL,
  ...RELEASE,
  ...FEED,
  ...READERS,
  ...FRONT,
];

/**
 * Holds a site to the Publish API, rule by rule, and withdraws in the end what it put. The ticker and
 * the front pages of the site are left as they are: readers see them.
 *
 * @param url where the API begins, without `/api/v1`
 * @param token may put stories and pictures, the ticker and front pages
 */
export async function* conform(url: string, token: string, rules = RULES): AsyncGenerator<Finding> {
  const site = new SiteUnderTest(url, token);
  try {
    for (const { says, check } of rules) {
      try {
        await check(site);
        yield { says, but: null };
      } catch (error) {
        yield { says, but: error instanceof Unmet ? error.message : noAnswer(error) };
      }
    }
  } finally {
    await site.tidyUp().catch(() => {}); // A site that cannot be reached is told of above.
  }
}

function noAnswer(error: unknown): string {
  const { message, cause } = error as Error;
  return `There was no answer: ${message}${cause instanceof Error ? `, ${cause.message}` : ''}.`;
}
