import type { Page } from '@playwright/test';
import {
  button,
  choose,
  fixture,
  newStory,
  publishStatus,
  saved,
  showPublishPanel,
  textbox,
} from './desk.ts';
import { expect, type Galley, test } from './galley.ts';
import { LiveSite } from './live-site.ts';

const CRANES = fixture('pictures/with-iptc.jpg');
const MARSH = fixture('pictures/plain.jpg');

let site: LiveSite;
let window: Page;

test.beforeEach(async ({ galley }) => {
  site = await LiveSite.prepare();
  await site.start();
  window = await galley.start(site.environment());
});
test.afterEach(() => site.remove());

async function write(name: string, text: string, nth = 0): Promise<void> {
  await textbox(window, name).nth(nth).click();
  await window.keyboard.type(text);
}

/** Publishes the open story and opens its page as a reader would; gives every address that it asks for. */
async function read(galley: Galley, address: string): Promise<{ page: Page; asked: string[] }> {
  await saved(window);
  await showPublishPanel(window);
  await button(window, 'Publish').click();
  await expect(publishStatus(window)).toContainText('Live', { timeout: 30_000 });
  const [page] = await Promise.all([
    galley.app.waitForEvent('window'),
    galley.app.evaluate(({ BrowserWindow }) => {
      void new BrowserWindow({ width: 1000, height: 900 }).loadURL('about:blank');
    }),
  ]);
  const asked: string[] = [];
  // Nothing leaves the machine of the test: what is asked for elsewhere is answered with an empty page.
  await page.route(
    (url) => !url.href.startsWith(site.url),
    (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: 'text/html', body: '<p>The player</p>' });
    },
  );
  await page.goto(site.url + address);
  return { page, asked };
}

test('a video is written, published, and played once a reader has agreed', async ({ galley }) => {
  await newStory(window, 'The crossing');
  await choose(window, 'Kind', 'NewsFeed');
  await choose(window, 'Section', 'Economy');
  await showPublishPanel(window);
  // The video came with the kind.
  await expect(window.getByText('The video has no poster for lists: choose one.')).toBeVisible();
  await button(window, 'Address of the video').click();
  await textbox(window, 'Address of the video').fill('https://youtu.be/M7lc1UVf-VE');
  await window.keyboard.press('Enter');
  await window.locator('.video input[type=file]').setInputFiles(CRANES);
  await textbox(window, 'Length').fill('2:14');
  await write('Credit', 'Harbour TV');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.type('We never left.');
  await expect(window.getByText('Nothing stops it.')).toBeVisible();

  const { page, asked } = await read(galley, '/en/economy/the-crossing');
  await expect(page.locator('[data-part=length]')).toContainText('2:14');
  await page.getByText('What is said in the video').click();
  await expect(page.getByText('We never left.')).toBeVisible();
  await page.getByText('Play the video').click();
  await expect(page.getByText(/YouTube learns your internet address/)).toBeVisible();
  expect(asked).toEqual([]);
  await page.getByRole('link', { name: 'Load from YouTube' }).click();
  await expect(page.frameLocator('iframe').getByText('The player')).toBeVisible();
  expect(new URL(asked[0] ?? '').host).toBe('www.youtube-nocookie.com');
  await page.goto(`${site.url}/en/`);
  await expect(page.locator('[data-part=video-mark]').first()).toContainText('2:14');
});

test('an infograph is written, published, zoomed without a script and read in words', async ({
  galley,
}) => {
  const words =
    'Twelve ferries a day crossed the sound in 2025, eight in 2024 and none the year before.';
  await newStory(window, 'The crossing in figures');
  await choose(window, 'Kind', 'Infograph');
  await choose(window, 'Section', 'Economy');
  await window.locator('.figure input[type=file]').setInputFiles(MARSH);
  await write('Credit', 'Harbour Press');
  await write('Alternative text', words);

  const { page } = await read(galley, '/en/economy/the-crossing-in-figures');
  const picture = page.locator('[data-part=lead] img');
  const width = async () => (await picture.boundingBox())?.width ?? 0;
  const before = await width();
  await page.getByText('Zoom').click();
  expect(await width()).toBeGreaterThan(before * 2);
  await page.getByText('The infograph in words').click();
  await expect(page.getByText(words)).toBeVisible();
});

test('a picture story is written from several files, put in order by keys, and published', async ({
  galley,
}) => {
  await newStory(window, 'A day at the quay');
  await choose(window, 'Kind', 'In pictures');
  await choose(window, 'Section', 'Economy');
  await window.getByLabel('Pictures for the gallery').setInputFiles([CRANES, MARSH]);
  await expect(textbox(window, 'Caption')).toHaveCount(2);
  await write('Caption', 'The marsh at five.', 1);
  await write('Credit', 'Harbour Press', 1);
  await write('Alternative text', 'Reeds in the first light.', 1);
  await window.keyboard.press('Alt+ArrowUp');
  await expect(textbox(window, 'Caption').first()).toHaveText('The marsh at five.');

  const { page } = await read(galley, '/en/economy/a-day-at-the-quay');
  const captions = page.locator('[data-part=lead] li figcaption');
  await expect(captions).toHaveCount(2);
  await expect(captions.first()).toHaveText('1 of 2 The marsh at five. (Harbour Press)');
  await expect(captions.last()).toContainText('2 of 2 Cranes at the quay');
  await page.goto(`${site.url}/en/`);
  await expect(page.locator('[data-part=pictures-mark]').first()).toContainText('2');
});
