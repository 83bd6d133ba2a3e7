import { NEVER_PUBLISHED, type PublicationStatus, type SiteStanding } from '@shared/ipc/publish';
import { EVERYTHING, takesStory, takesTicker } from '@shared/publish/sites/routing';
import { expect, test } from 'vitest';
import { wholeStatus } from '../../../src/main/publish/sites/whole-status';

const at = (name: string, change: Partial<PublicationStatus>, isRouted = true): SiteStanding => ({
  ...{ site: name, name, isRouted, status: { ...NEVER_PUBLISHED, ...change } },
});
const LIVE = { phase: 'live', publishedAt: 7 } as const;

test('the worst of several sites counts, under the first address that there is', () => {
  expect(
    wholeStatus([
      at('Main', { ...LIVE, url: 'https://main.example/a' }),
      at('Money', { phase: 'attention', message: 'Refused.', attempts: 2 }),
      at('Far', { phase: 'waiting', message: 'Not reached.' }),
    ]),
  ).toMatchObject({
    ...{ phase: 'attention', message: 'Money: Refused.', attempts: 2 },
    ...{ url: 'https://main.example/a', publishedAt: 7 },
  });
  expect(wholeStatus([at('Main', LIVE), at('Money', {})]).phase).toBe('live');
  expect(wholeStatus([at('Main', {}), at('Money', {})])).toEqual(NEVER_PUBLISHED);
});

test('one site alone is as it says', () => {
  const only = at('Main', { phase: 'attention', message: 'Refused.' });
  expect(wholeStatus([only])).toEqual(only.status);
});

test('a site that does not take the story any more has nothing to be brought up to date', () => {
  const left = at('Money', { ...LIVE, changedSince: true }, false);
  expect(wholeStatus([at('Main', LIVE), left]).changedSince).toBe(false);
  expect(wholeStatus([at('Main', { ...LIVE, changedSince: true }), left]).changedSince).toBe(true);
});

test('a site takes the editions and sections that it is for', () => {
  const economy = { edition: 'en', section: 'economy' };
  expect(takesStory(EVERYTHING, { edition: 'ar', section: null })).toBe(true);
  const wanted = { ...EVERYTHING, editions: ['en' as const], sections: ['economy' as const] };
  expect(takesStory(wanted, economy)).toBe(true);
  expect(takesStory(wanted, { ...economy, edition: 'es' })).toBe(false);
  expect(takesStory(wanted, { ...economy, section: 'sports' })).toBe(false);
  expect(takesStory(wanted, { ...economy, section: null })).toBe(false);
  expect([takesTicker(wanted, 'en'), takesTicker(wanted, 'ar')]).toEqual([true, false]);
  expect(takesTicker({ ...wanted, ticker: false }, 'en')).toBe(false);
});
