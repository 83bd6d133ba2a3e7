import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  button,
  choose,
  newStory,
  publishStatus,
  saved,
  showPublishPanel,
  textbox,
  writeBody,
} from './desk.ts';
import { expect, test } from './galley.ts';
import { LiveSite } from './live-site.ts';

test('a headline of 10,000 characters is kept, counted and stops the story', async ({ galley }) => {
  const window = await galley.start();
  await newStory(window, 'Long');
  await textbox(window, 'Headline').fill('harbour '.repeat(1250).trim());
  await saved(window);
  await showPublishPanel(window);
  await expect(window.getByText(/headline is [\d,]+ characters over/i)).toBeVisible();
  const length = await textbox(window, 'Headline').evaluate((node) => node.textContent?.length);
  expect(length).toBe(9999);
});

test('a story with nothing in it says what it lacks instead of going out', async ({ galley }) => {
  const window = await galley.start();
  await button(window, 'New story').click();
  await showPublishPanel(window);
  await expect(window.getByText('The story has no headline.')).toBeVisible();
  await expect(window.getByText('The story has no text.')).toBeVisible();
  await button(window, 'Publish').click();
  await expect(publishStatus(window)).not.toContainText(/waiting|sending|live$/i);
});

test('a wrong token is refused by the site, and the desk says so in words', async ({ galley }) => {
  const site = await LiveSite.prepare();
  await site.start();
  try {
    const window = await galley.start({ ...site.environment(), GALLEY_SITE_TOKEN: 'wrong' });
    await newStory(window, 'Refused');
    await writeBody(window, 'This will not go out.');
    await choose(window, 'Section', 'Health');
    await saved(window);
    await showPublishPanel(window);
    await button(window, 'Publish').click();
    await expect(publishStatus(window)).toContainText(/needs attention/i, { timeout: 20_000 });
    await expect(window.getByText(/token/i).first()).toBeVisible();
    await expect(textbox(window, 'Body')).toContainText('This will not go out.');
  } finally {
    await site.remove();
  }
});

test('a site that answers with web pages is told from one that publishes', async ({ galley }) => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><h1>Welcome</h1>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const window = await galley.start({
      GALLEY_SITE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      GALLEY_SITE_TOKEN: 'any',
    });
    await newStory(window, 'Into the void');
    await writeBody(window, 'This will not go out either.');
    await choose(window, 'Section', 'Health');
    await saved(window);
    await showPublishPanel(window);
    await button(window, 'Publish').click();
    await expect(window.getByText(/web page/i).first()).toBeVisible({ timeout: 20_000 });
    await expect(publishStatus(window)).toContainText(/needs attention/i);
  } finally {
    server.close();
  }
});
