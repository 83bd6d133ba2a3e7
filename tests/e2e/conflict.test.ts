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

type Put = { id: string; headline: string; deck: string };

test('a story that was changed on the site is compared, merged and published over what was seen', async ({
  galley,
}) => {
  const site = await LiveSite.prepare();
  const headers = { authorization: `Bearer ${site.token}`, 'content-type': 'application/json' };
  try {
    await site.start();
    const window = await galley.start(site.environment());
    await newStory(window, 'Ferry stops');
    await textbox(window, 'Deck').click();
    await window.keyboard.type('For good');
    await writeBody(window, 'The last boat left at noon.');
    await choose(window, 'Section', 'Economy');
    await saved(window);
    await showPublishPanel(window);
    await button(window, 'Publish').click();
    await expect(publishStatus(window)).toContainText('Live', { timeout: 30_000 });

    // Somebody at the site itself writes another deck.
    const [change] = await site.changes();
    const address = `${site.url}/api/v1/stories/${change?.story?.id}`;
    const there = await fetch(address, { headers });
    const etag = there.headers.get('etag') ?? '';
    const put = await fetch(address, {
      method: 'PUT',
      headers: { ...headers, 'if-match': etag, 'idempotency-key': 'by-hand' },
      body: JSON.stringify({ ...((await there.json()) as Put), deck: 'For a week' }),
    });
    expect(put.status).toBe(200);

    await textbox(window, 'Headline').click();
    await window.keyboard.press('End');
    await window.keyboard.type(' at noon');
    await saved(window);
    await button(window, 'Publish').click();
    await button(window, 'Compare with the site').click();
    const dialog = window.getByRole('dialog', { name: 'Changed on the site' });
    await expect(dialog.locator('ins').first()).toContainText('at noon');
    await dialog.getByRole('button', { name: 'Take 1 change that nothing here touches' }).click();
    await expect(textbox(window, 'Deck')).toHaveText('For a week');
    await dialog.getByRole('button', { name: 'Publish what is here' }).click();
    await expect(publishStatus(window)).toContainText('Live', { timeout: 30_000 });

    const now = (await (await fetch(address, { headers })).json()) as Put;
    expect(now).toMatchObject({ headline: 'Ferry stops at noon', deck: 'For a week' });
  } finally {
    await site.remove();
  }
});
