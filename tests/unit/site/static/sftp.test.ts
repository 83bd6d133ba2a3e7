import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type SftpPlace, sftpStore } from '../../../../src/site/static/stores/sftp';
import type { Store } from '../../../../src/site/static/stores/store';
import { tempFolder } from '../../temp-folder';
import { PASSWORD, SftpServer, USER } from './sftp-server';
import { expectNoBrokenLink, filesIn, WrittenPaper } from './written-paper';

async function server(): Promise<SftpServer> {
  const started = await SftpServer.start(tempFolder());
  onTestFinished(() => started.close());
  return started;
}

/** The store of a server, signed in to as the newsroom does unless a test says otherwise. */
function storeAt({ port, fingerprint }: SftpServer, more: Partial<SftpPlace> = {}): Store {
  const store = sftpStore({
    ...{ host: '127.0.0.1', port, user: USER, password: PASSWORD },
    ...{ path: '/srv/paper', hostKey: `SHA256:${fingerprint}` },
    ...more,
  });
  onTestFinished(() => store.close());
  return store;
}

const text = (words: string) => ({
  ...{ bytes: Buffer.from(words), type: 'text/html', cacheControl: 'no-cache' },
});

test('files are put, replaced, read and removed, with the folders that were theirs', async () => {
  const there = await server();
  const store = storeAt(there);
  expect(await store.read('en/index.html')).toBeNull();
  await store.put('en/index.html', text('one'));
  await store.put('en/index.html', text('two'));
  expect((await store.read('en/index.html'))?.toString()).toBe('two');
  const large = randomBytes(300_000);
  await store.put('media/large.jpg', { ...text(''), bytes: large });
  expect((await store.read('media/large.jpg'))?.equals(large)).toBe(true);
  await store.remove('en/index.html');
  await store.remove('en/index.html');
  expect(fs.readdirSync(path.join(there.root, 'srv/paper')).sort()).toEqual(['.galley', 'media']);
});

test('a server whose key is not known yet shows it, and gets no password', async () => {
  const there = await server();
  await expect(storeAt(there, { hostKey: null }).read('a')).rejects.toThrow(
    `shows the key SHA256:${there.fingerprint}`,
  );
});

test('a server that shows another key than it did is refused', async () => {
  const there = await server();
  const other = await server();
  const store = storeAt(there, { hostKey: `SHA256:${other.fingerprint}` });
  await expect(store.read('a')).rejects.toThrow(/shows another key .* nothing was sent/);
  expect(there.asked).toBe(0);
});

test('a wrong password, and a server that is not there, are named', async () => {
  const there = await server();
  await expect(storeAt(there, { password: 'wrong' }).read('a')).rejects.toThrow(
    /does not let press in/,
  );
  const store = storeAt(there);
  there.close();
  await expect(store.read('a')).rejects.toThrow(/cannot be reached on port/);
});

test('a server that cannot replace a file at once is not used', async () => {
  const there = await server();
  there.renames = false;
  await expect(storeAt(there).put('a.html', text('one'))).rejects.toThrow(/posix-rename/);
});

test('a site is written to a server whose line is cut again and again, and is whole in the end', async () => {
  const there = await server();
  const written = await WrittenPaper.open();
  await written.paper.publish({ id: 'ferry', slug: 'ferry' });
  const store = storeAt(there);
  written.restart(store);
  let cuts = 0;
  for (let done = false; !done && cuts < 20; ) {
    there.cutAfter = there.asked + 700 * (cuts + 1);
    const result = await written.refresh();
    done = result.ok;
    if (!result.ok) {
      cuts += 1;
      expect(result.error.message).toMatch(/was cut|closed the line/);
    }
  }
  expect(cuts).toBeGreaterThan(0);
  const folder = path.join(there.root, 'srv/paper');
  expectNoBrokenLink(filesIn(folder));
  written.restart();
  await written.write();
  expect(filesIn(folder)).toEqual(written.files());
});
