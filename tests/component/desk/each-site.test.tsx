import { NEVER_PUBLISHED, type PublicationStatus, type SiteStanding } from '@shared/ipc/publish';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { words } from '../../../src/renderer/i18n';
import { DeskDouble } from '../desk-double';
import { speakHere } from '../everyone';
import { wear } from '../theme';
import { button, lines, openWindow } from './window';

const standing = (
  name: string,
  change: Partial<PublicationStatus>,
  isRouted = true,
): SiteStanding => ({
  ...{ site: name.toLowerCase(), name, isRouted },
  status: { ...NEVER_PUBLISHED, ...change },
});
const LIVE = { phase: 'live', publishedAt: 1 } as const;
const AT_MAIN = standing('Main', { ...LIVE, url: 'https://main.example/en/economy/ferry' });

async function openPanel(whole: Partial<PublicationStatus>, ...standings: SiteStanding[]) {
  const desk = new DeskDouble();
  const story = desk.add({
    headline: 'Ferry stops at noon',
    body: [{ type: 'paragraph', runs: [{ text: 'The last boat left.' }] }],
    fields: { section: 'economy', source: 'Agencies' },
  });
  story.publication = { ...NEVER_PUBLISHED, ...whole };
  story.standings = standings;
  await openWindow(desk, story);
  await page.getByRole('tab', { name: new RegExp(`^${words.inspector.publish}`) }).click();
  return { desk, story };
}

describe('a story of several sites', () => {
  test('has a line for each, with its address and what is wrong there', async () => {
    const { desk, story } = await openPanel(
      { phase: 'waiting', attempts: 2, message: 'Money: Cannot be reached.' },
      AT_MAIN,
      standing('Money', { phase: 'waiting', attempts: 2, message: 'Cannot be reached.' }),
      standing('Sports', {}),
    );
    await expect
      .poll(() => lines('Each site'))
      .toEqual([
        'MainLivemain.example/en/economy/ferry',
        'MoneyWaitingCannot be reached.Retry now',
        'SportsNot there yet',
      ]);
    await button('Retry now: Money').click();
    expect(desk.retried).toEqual([{ id: story.id, site: 'money' }]);
  });

  test('is compared with the site that it is in conflict with', async () => {
    const { desk } = await openPanel(
      { phase: 'conflict', message: 'Money: Someone changed it.' },
      AT_MAIN,
      standing('Money', { ...LIVE, phase: 'conflict', message: 'Someone changed it.' }),
    );
    await button('Compare with the site: Money').click();
    await expect.poll(() => desk.compared).toEqual(['money']);
  });

  test('says that it stays where its section moved it away from, and is killed there alone', async () => {
    const { desk } = await openPanel(LIVE, AT_MAIN, standing('Money', LIVE, false));
    await expect.element(page.getByText(/its section or edition moved it away/)).toBeVisible();
    await button('Kill… Money').click();
    await page.getByRole('textbox', { name: 'Why' }).fill('Sports have it');
    await button('Kill').click();
    await expect.poll(() => desk.withdrawn).toEqual(['money: Sports have it']);
  });

  test('of one site alone has no such lines', async () => {
    await openPanel({ ...LIVE, url: 'https://main.example/x' }, AT_MAIN);
    await expect.element(page.getByText(/The site shows this version/)).toBeVisible();
    expect(page.getByRole('list', { name: 'Each site' }).elements()).toEqual([]);
  });

  test.each([
    ['light', 'en'],
    ['dark', 'ar'],
  ] as const)('can be followed by everyone, %s, %s', async (theme, language) => {
    speakHere(language);
    const { desk } = await openPanel(
      { phase: 'attention', message: 'Money: The site refused the token.' },
      AT_MAIN,
      standing('Money', { phase: 'attention', message: 'The site refused the token.' }),
      standing('Sports', LIVE, false),
    );
    desk.tellOutbox({ sites: SITES, waiting: 1, attention: 1, siteReachable: false });
    await wear(theme);
    await page
      .getByRole('button', { name: /Money$/ })
      .first()
      .click();
    const { violations } = await axe.run(document.body, {
      rules: { region: { enabled: false } },
    });
    expect(violations).toEqual([]);
  });
});

const SITES = [
  {
    ...{ key: 'main', name: 'Main', url: 'https://main.example', waiting: 0, attention: 1 },
    ...{ isReachable: true, clockAheadMs: null },
  },
  {
    ...{ key: 'money', name: 'Money', url: 'https://money.example', waiting: 1, attention: 0 },
    ...{ isReachable: false, clockAheadMs: 4 * 60_000 },
  },
];

test('the status bar says which of several sites is offline, and opens to a line for each', async () => {
  const desk = new DeskDouble();
  await openWindow(desk);
  desk.tellOutbox({ sites: SITES, waiting: 1, attention: 1, siteReachable: false });
  await button('Offline: Money · 1 push waiting · 1 needs attention').click();
  await expect
    .poll(() => lines('Live sites'))
    .toEqual([
      'Mainonline · 1 needs attentionmain.exampleRetry now',
      expect.stringMatching(
        /^Moneyoffline · 1 push waitingmoney\.exampleThe clock of this computer/,
      ),
    ]);
  await button('Retry now: Money').click();
  expect(desk.retried).toEqual([{ site: 'money' }]);
});
