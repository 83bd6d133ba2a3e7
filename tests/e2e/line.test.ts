import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { identity } from '../certificates.ts';
import {
  addPicture,
  button,
  choose,
  fixture,
  newStory,
  publishStatus,
  saved,
  showPublishPanel,
  textbox,
  writeBody,
} from './desk.ts';
import { ForwardingProxy } from './forwarding-proxy.ts';
import { expect, test } from './galley.ts';
import { LiveSite } from './live-site.ts';

test('everything goes through the proxy of the system, and one that wants a password is named', async ({
  galley,
}) => {
  const site = await LiveSite.prepare();
  await site.start();
  const proxy = await ForwardingProxy.before(site.port);
  try {
    // A name that only the proxy knows: what goes past it goes nowhere.
    const window = await galley.start(site.environment('http://paper.test'));
    await galley.app.evaluate(
      ({ session }, proxyRules) => session.defaultSession.setProxy({ proxyRules }),
      `http://${proxy.address}`,
    );
    await newStory(window, 'Night ferry returns to the north quay');
    await textbox(window, 'Deck').click();
    await window.keyboard.type('The crossing was closed for two winters.');
    await writeBody(window, 'The night ferry is back. It leaves at ten.');
    await addPicture(window, fixture('pictures/with-iptc.jpg'));
    await expect(textbox(window, 'Credit')).not.toBeEmpty();
    await choose(window, 'Section', 'Economy');
    await saved(window);
    await showPublishPanel(window);
    await button(window, 'Publish').click();
    await expect(publishStatus(window)).toContainText('Live', { timeout: 30_000 });
    const stories = (await site.changes()).flatMap(({ story }) => story?.headline ?? []);
    expect(stories).toEqual(['Night ferry returns to the north quay']);
    expect(proxy.passed).toContainEqual(expect.stringMatching(/^PUT .*\/media\//));
    expect(proxy.passed).toContainEqual(expect.stringMatching(/^PUT .*\/stories\//));

    proxy.asksForPassword = true;
    await textbox(window, 'Deck').click();
    await window.keyboard.type(' It is open again.');
    await saved(window);
    await button(window, 'Publish').click();
    const standing = window.getByText(/proxy of this network wants a name and a password/);
    await expect(standing.first()).toBeVisible({ timeout: 15_000 });
    proxy.asksForPassword = false;
    await expect(publishStatus(window)).toContainText('Live', { timeout: 30_000 });
  } finally {
    proxy.close();
    await site.remove();
  }
});

test('a site that cannot be trusted is refused with the reason', async ({ galley }) => {
  const servers: (http.Server | https.Server)[] = [];
  async function at(server: http.Server | https.Server): Promise<string> {
    servers.push(server.listen(0, '127.0.0.1'));
    await once(server, 'listening');
    return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  const secure = async (wish: Parameters<typeof identity>[0]) =>
    at(https.createServer(await identity(wish), (_request, response) => response.end('{}')));
  const reasons: [string, RegExp][] = [
    [await secure({ isExpired: true }), /is out of date/],
    [await secure({ isSelfSigned: true }), /vouches for its certificate itself/],
    [await secure({}), /does not know who vouches/],
    [await at(http.createServer((_request, response) => response.end('{}'))), /does not speak TLS/],
  ];
  try {
    const window = await galley.start({ GALLEY_SAMPLE: 'none' });
    await window.keyboard.press('ControlOrMeta+,');
    await button(window, 'Add a site').click();
    await window.getByLabel('Token').fill('any');
    for (const [url, reason] of reasons) {
      await textbox(window, 'Address').fill(url);
      await button(window, 'Test connection').click();
      await expect(window.getByRole('status', { name: 'What the site says' })).toContainText(
        reason,
      );
    }
  } finally {
    for (const server of servers) server.close();
  }
});
