/** The whole path of a story: from a blank page to the live site. */

import { expect, type Page } from '@playwright/test';
import {
  addPicture,
  button,
  choose,
  newStory,
  openStory,
  publishStatus,
  saved,
  showPublishPanel,
  textbox,
} from '../../tests/e2e/desk.ts';
import { Galley } from '../../tests/e2e/galley.ts';
import { inProject } from '../project-root.ts';
import { pictureOf, pictureOfPage } from './screenshots.ts';
import { must, step } from './step.ts';
import { STORY } from './story.ts';

/** How long the site may take to have the story once the network is back, ms. */
const LIVE_WITHIN_MS = 60_000;

/** @param folder an empty one, where the desk of the demo lives */
export async function publishWithoutNetwork(folder: string): Promise<void> {
  const galley = new Galley(folder);
  try {
    let window = await step('Open Galley on an empty desk', () => galley.start());
    await step('The sample newsroom is there, and its site answers', async () => {
      const lines = window.getByRole('list', { name: 'Stories' }).getByRole('listitem');
      await expect.poll(() => lines.count(), { timeout: 30_000 }).toBeGreaterThan(8);
      await expect(window.getByText('Site online')).toBeVisible({ timeout: 30_000 });
      await expect(window.getByText(/waiting/)).toBeHidden({ timeout: LIVE_WITHIN_MS });
    });

    await step('Write a story with everything that a page carries', () => write(window));
    await step('Say where it belongs', () => describe(window));
    await step('Wait for “Saved”', () => saved(window));
    await step('Close the lid and open it again', async () => {
      await galley.close();
      window = await galley.start();
      await openStory(window, STORY.headline);
      for (const paragraph of STORY.paragraphs) {
        await expect(textbox(window, 'Body')).toContainText(paragraph);
      }
    });
    await step('Look at it as readers will see it', async () => {
      await button(window, 'Preview').click();
      const preview = window.frameLocator('iframe[title=Preview]');
      await expect(preview.locator('h1')).toHaveText(STORY.headline);
      await pictureOf(window, 'preview');
      await button(window, 'Preview').click();
      await pictureOf(window, 'desk-light');
    });

    await step('Pull the network, and publish', async () => {
      await network(galley, 'down');
      await showPublishPanel(window);
      await button(window, 'Publish').click();
      await expect(publishStatus(window)).toContainText('Waiting', { timeout: 20_000 });
      await expect(window.getByText('Site offline')).toBeVisible({ timeout: 30_000 });
      await pictureOf(window, 'waiting');
    });
    const address = await step('Plug it in again: the story is live', async () => {
      await network(galley, 'up');
      await expect(publishStatus(window)).toContainText('Live', { timeout: LIVE_WITHIN_MS });
      const link = await publishStatus(window).getByRole('link').getAttribute('href');
      must(link !== null, 'The desk does not say where the story is.');
      await pictureOf(window, 'live');
      return link ?? '';
    });
    await step(`Fetch the public page, ${decodeURI(address)}`, () => checkPage(address));
    await step('It is on the site once', () => checkOnce(address));
    await step('Readers come, and it is read with the others', () => readersCome(address));
    await step('Take its picture', async () => {
      await pictureOfPage(address, 'public-page', 1280);
      await pictureOfPage(address, 'public-page-phone', 390);
      await pictureOfPage(new URL('/', address).href, 'front-page', 1280);
    });

    await step('At night, and in Arabic', async () => {
      await window.getByRole('tab', { name: /^Details/ }).click();
      await window.emulateMedia({ colorScheme: 'dark' });
      await pictureOf(window, 'desk-dark');
      await window.emulateMedia({ colorScheme: 'light' });
      await window.getByRole('searchbox', { name: 'Search stories' }).fill(STORY.arabic);
      const stories = window.getByRole('list', { name: 'Stories' }).getByRole('listitem');
      await stories
        .filter({ has: window.locator('strong[lang=ar]') })
        .first()
        .click();
      await expect(textbox(window, 'Headline')).toHaveCSS('direction', 'rtl');
      await pictureOf(window, 'desk-arabic');
    });
  } finally {
    await galley.close();
  }
}

/** Every way to the network leads to a port where nobody listens, this machine's own included. */
const NOWHERE = { proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' };

async function network(galley: Galley, state: 'up' | 'down'): Promise<void> {
  await galley.app.evaluate(
    async ({ session }, way) => {
      await session.defaultSession.setProxy(way);
      await session.defaultSession.closeAllConnections();
    },
    state === 'down' ? NOWHERE : { proxyRules: 'direct://' },
  );
}

async function write(window: Page): Promise<void> {
  await newStory(window, STORY.headline);
  await textbox(window, 'Deck').click();
  await window.keyboard.type(STORY.deck);
  await addPicture(window, inProject(STORY.lead));
  await expect(textbox(window, 'Credit')).not.toBeEmpty();

  const body = textbox(window, 'Body');
  await body.getByRole('paragraph').last().click();
  const [opening, second, third, quote, ...rest] = STORY.paragraphs;
  for (const paragraph of [opening, second]) {
    await window.keyboard.type(`${paragraph}`);
    await window.keyboard.press('Enter');
  }
  await button(window, 'Add “Read more”').click();
  await window.getByRole('combobox', { name: 'Story or web address' }).fill(STORY.readMore);
  await window.getByRole('option').first().click();
  await body.getByRole('paragraph').last().click();
  await window.keyboard.type(`## ${STORY.heading}`);
  await window.keyboard.press('Enter');
  await window.keyboard.type(`${third}`);
  await window.keyboard.press('Enter');
  await window.keyboard.type(`> ${quote}`);
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  for (const [index, item] of STORY.list.entries()) {
    await window.keyboard.type(index === 0 ? `- ${item}` : item);
    await window.keyboard.press('Enter');
  }
  await window.keyboard.press('Enter');
  for (const [index, paragraph] of rest.entries()) {
    await window.keyboard.type(paragraph);
    if (index < rest.length - 1) await window.keyboard.press('Enter');
  }
}

async function describe(window: Page): Promise<void> {
  await window.getByRole('tab', { name: /^Details/ }).click();
  await choose(window, 'Section', STORY.section);
  await choose(window, 'Region', STORY.region);
  await textbox(window, 'Source').fill(STORY.source);
  await textbox(window, 'Dateline').fill(STORY.dateline);
  await addMember(window, 'Add author', STORY.author);
  for (const tag of STORY.tags) await addMember(window, 'Add tag', tag);
  await button(window, 'Add related link').click();
  for (const link of STORY.related) await addMember(window, 'Find a story to link to', link);
  await window.keyboard.press('Escape');
}

async function addMember(window: Page, name: string, value: string): Promise<void> {
  const field = window.getByRole('combobox', { name, exact: true });
  await field.fill(value);
  await window.getByRole('option').first().click();
}

/** Everything that was written has to be on the page, in the parts that the design names. */
async function checkPage(address: string): Promise<void> {
  const answer = await fetch(address);
  must(answer.status === 200, `The page answered ${answer.status}.`);
  const page = await answer.text();
  const parts = 'deck byline source read-time lead credit body read-more related tags'.split(' ');
  for (const part of parts) must(page.includes(`data-part="${part}"`), `The page has no ${part}.`);
  const words = [STORY.headline, STORY.deck, STORY.heading, STORY.author, STORY.source];
  for (const text of [...words, ...STORY.paragraphs, ...STORY.list, ...STORY.tags]) {
    must(page.includes(text), `The page lacks “${text}”.`);
  }
  const picture = /\/media\/[0-9a-f]{64}/.exec(page)?.[0];
  const image = await fetch(new URL(picture ?? '/', address));
  must(image.headers.get('content-type') === 'image/jpeg', 'The lead picture is not on the site.');
}

/** A few readers of the front page, so that “Most Read” has something to count. */
async function readersCome(address: string): Promise<void> {
  const front = await (await fetch(new URL('/', address))).text();
  const stories = [...front.matchAll(/href="(\/en\/[a-z-]+\/[^"/.]+)"/g)].map(
    ([, path]) => path ?? '',
  );
  for (const [index, story] of [...new Set(stories)].slice(0, 5).entries()) {
    for (let reader = 0; reader <= index; reader++) {
      await fetch(new URL(story, address), { headers: { 'user-agent': `Reader ${reader}` } });
    }
  }
}

/** The feed of its section has the story's address once. */
async function checkOnce(address: string): Promise<void> {
  const [, edition, section] = new URL(address).pathname.split('/');
  const feed = await (await fetch(new URL(`/${edition}/${section}/feed.xml`, address))).text();
  const times = feed.split(`<link>${address}</link>`).length - 1;
  must(times === 1, `The feed of the section has the story ${times} times.`);
}
