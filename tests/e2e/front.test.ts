import { button } from './desk.ts';
import { expect, test } from './galley.ts';
import { LiveSite } from './live-site.ts';

type Slot = { slot: string; storyId: string };

test('an editor arranges the front page, readers have it at once, and another desk’s change merges', async ({
  galley,
}) => {
  const site = await LiveSite.prepare();
  const call = async (method: string, path: string, body?: object): Promise<{ slots: Slot[] }> => {
    const answer = await fetch(`${site.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${site.token}`,
        'content-type': 'application/json',
        ...(path.startsWith('/stories') && { 'idempotency-key': path, 'if-none-match': '*' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as { slots: Slot[] };
  };
  const publish = (id: string, kind = 'news') =>
    call('PUT', `/stories/${id}`, {
      ...{ format: 1, id, edition: 'en', editionOf: null, kind, section: 'economy' },
      ...{ region: null, slug: id, headline: `Story ${id}`, deck: '', authors: [], source: '' },
      ...{ dateline: '', words: 1, readMinutes: 1, publishedAt: new Date().toISOString() },
      ...{ lead: null, body: [], tags: [], related: [], coverage: [] },
    });
  const shownSlots = async () =>
    Object.fromEntries(
      (await call('GET', '/front/en')).slots.map(({ slot, storyId }) => [slot, storyId]),
    );

  try {
    await site.start();
    for (const id of ['library', 'bridge', 'ferry']) await publish(id);
    await publish('fair', 'opinion');
    const window = await galley.start(site.environment());
    await window.keyboard.press('ControlOrMeta+Alt+G');
    const live = window.getByRole('list', { name: 'Live stories' });
    await live.getByRole('button', { name: /Story library/ }).click();
    const status = window.getByRole('status', { name: 'Front page status' });
    await expect(status).toContainText('On the site since');
    expect(await site.page('/')).toMatch(/front-top(?:(?!<h2).)*<h2(?:(?!<\/h2).)*Story library/s);

    // Another desk fills a place that this one has not seen, and takes none away.
    const theirs = { headline: null, kicker: null, expiresAt: null };
    await call('PUT', '/front/en', {
      edition: 'en',
      slots: [
        { slot: 'lead', storyId: 'library', ...theirs },
        { slot: 'articles-1', storyId: 'fair', ...theirs },
      ],
    });
    await window.locator('[data-slot=lead]').dragTo(window.locator('[data-slot=second-2]'));
    await expect(button(window, 'Take “Story fair” out')).toBeVisible();
    await expect.poll(shownSlots).toEqual({ 'second-2': 'library', 'articles-1': 'fair' });
    await expect(status).toContainText('On the site since');
  } finally {
    await site.remove();
  }
});
