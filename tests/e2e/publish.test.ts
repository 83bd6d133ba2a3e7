import { CuttingProxy } from './cutting-proxy.ts';
import {
  addPicture,
  button,
  choose,
  fixture,
  newStory,
  openStory,
  publishStatus,
  saved,
  showPublishPanel,
  textbox,
  writeBody,
} from './desk.ts';
import { expect, test } from './galley.ts';
import { LiveSite } from './live-site.ts';

const HEADLINE = 'Night ferry returns to the north quay';

async function writeReadyStory(window: Parameters<typeof newStory>[0]): Promise<void> {
  await newStory(window, HEADLINE);
  await textbox(window, 'Deck').click();
  await window.keyboard.type('The crossing was closed for two winters.');
  await writeBody(window, 'The night ferry is back. It leaves at ten.');
  await addPicture(window, fixture('pictures/with-iptc.jpg'));
  await expect(textbox(window, 'Credit')).not.toBeEmpty();
  await choose(window, 'Section', 'Economy');
  await saved(window);
}

async function publish(window: Parameters<typeof newStory>[0]): Promise<void> {
  await showPublishPanel(window);
  await button(window, 'Publish').click();
}

async function storiesOnSite(site: LiveSite): Promise<string[]> {
  return (await site.changes()).flatMap((change) => change.story?.headline ?? []);
}

test('a story published while the site is down, and over a restart, is there once, with its picture', async ({
  galley,
}) => {
  const site = await LiveSite.prepare();
  try {
    let window = await galley.start(site.environment());
    await writeReadyStory(window);
    await publish(window);
    await expect(publishStatus(window)).toContainText('Waiting');
    await galley.close();

    window = await galley.start(site.environment());
    await openStory(window, HEADLINE);
    await expect(publishStatus(window)).toContainText('Waiting');
    await site.start();
    await showPublishPanel(window);
    const retry = button(window, 'Retry now');
    if (await retry.isVisible()) await retry.click();
    await expect(publishStatus(window)).toContainText('Live', { timeout: 30_000 });
    const address = await publishStatus(window).getByRole('link').getAttribute('href');

    expect(await storiesOnSite(site)).toEqual([HEADLINE]);
    const page = await site.page(address ?? '');
    expect(page).toContain(HEADLINE);
    const picture = /\/media\/[0-9a-f]{64}/.exec(page)?.[0];
    const image = await fetch(`${site.url}${picture}`);
    expect(image.status).toBe(200);
    expect(image.headers.get('content-type')).toBe('image/jpeg');
  } finally {
    await site.remove();
  }
});

test('a story whose acknowledgement is cut off on the way is still there once', async ({
  galley,
}) => {
  const site = await LiveSite.prepare();
  await site.start();
  const proxy = await CuttingProxy.before(site.port, /^PUT \/api\/v1\/stories\//);
  try {
    const window = await galley.start(site.environment(proxy.url));
    await writeReadyStory(window);
    await publish(window);
    await expect.poll(() => proxy.cuts).toBe(1);
    await expect(publishStatus(window)).toContainText('Live', { timeout: 30_000 });
    expect(proxy.cuts).toBe(1);
    expect(await storiesOnSite(site)).toEqual([HEADLINE]);
  } finally {
    await proxy.close();
    await site.remove();
  }
});

test('a change to a live story goes out as one more version of the same page', async ({
  galley,
}) => {
  const site = await LiveSite.prepare();
  await site.start();
  try {
    const window = await galley.start(site.environment());
    await writeReadyStory(window);
    await publish(window);
    await expect(publishStatus(window)).toContainText('Live', { timeout: 30_000 });
    const address = await publishStatus(window).getByRole('link').getAttribute('href');
    await textbox(window, 'Deck').click();
    await window.keyboard.press('End');
    await window.keyboard.type(' It costs four crowns.');
    await saved(window);
    await expect(publishStatus(window)).toContainText(/edited|changes/i);
    await button(window, 'Publish').click();
    await expect.poll(() => site.page(address ?? '')).toContain('It costs four crowns.');
    expect(new Set(await storiesOnSite(site))).toEqual(new Set([HEADLINE]));
  } finally {
    await site.remove();
  }
});
