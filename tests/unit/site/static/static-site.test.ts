import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadResizer } from '../../../../src/site/media/resizer';
import { tempFolder } from '../../temp-folder';
import { figure, paragraph, png, publicStory } from '../public-stories';
import { BASE, expectNoBrokenLink, WrittenPaper } from './written-paper';

const PICTURE = png();

/** A site with some stories: one has a picture, one links to another, one is in Arabic. */
async function newsroom(): Promise<WrittenPaper> {
  const written = await WrittenPaper.open();
  await written.paper.putPicture(PICTURE);
  await written.paper.publish(
    { id: 'ferry', slug: 'ferry', lead: figure(PICTURE), tags: [{ id: 'quay', label: 'Quay' }] },
    {
      ...{ id: 'harbour', slug: 'harbour', headline: 'The harbour is dredged' },
      body: [
        paragraph('It is deep.'),
        { type: 'read-more', storyId: 'ferry', headline: 'The ferry' },
      ],
      region: 'europe',
    },
    { id: 'marhaba', slug: 'مرحبا', edition: 'ar', headline: 'الميناء', section: 'politics' },
  );
  return written;
}

test('a site is written whole, and no link of it leads nowhere', async () => {
  const written = await newsroom();
  const { put } = await written.write();
  const files = written.files();
  expect(put).toBe(files.size);
  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      ...['index.html', 'ar/index.html', 'es/index.html', '404.html', 'robots.txt', 'sitemap.xml'],
      ...['en/economy/index.html', 'en/economy/ferry/index.html', 'en/economy/feed.xml'],
      ...['en/tag/quay/index.html', 'ar/politics/مرحبا/index.html', 'en/authors/index.html'],
      `media/${PICTURE.sha256}.png`,
    ]),
  );
  expectNoBrokenLink(files);
});

test('a page asks nothing of a server, and names itself by the address that was set', async () => {
  const written = await newsroom();
  await written.write();
  const page = written.html('en/economy/ferry/index.html');
  expect(page).toContain(`<link rel="canonical" href="${BASE}/en/economy/ferry/"`);
  expect(page).not.toMatch(/<script[^>]* src=|data-ticker-feed|\/search|<time class="today"/);
  expect(page).toContain(`src="/news/media/${PICTURE.sha256}.png"`);
  expect(written.html('en/feed.xml')).toContain(`<link>${BASE}/en/economy/ferry/</link>`);
});

test('pictures are written in the sizes that pages offer', async () => {
  const resizer = await loadResizer(() => {});
  const written = await WrittenPaper.open(resizer);
  const { default: sharp } = await import('sharp');
  const bytes = await sharp({
    create: { width: 900, height: 600, channels: 3, background: '#27c' },
  })
    .jpeg()
    .toBuffer();
  const picture = { ...png(), bytes, mime: 'image/jpeg' as const };
  const { createHash } = await import('node:crypto');
  picture.sha256 = createHash('sha256').update(bytes).digest('hex');
  await written.paper.putPicture(picture);
  const lead = figure(picture);
  await written.paper.publish({
    lead: { ...lead, media: { ...lead.media, width: 900, height: 600 } },
  });
  await written.write();
  const files = written.files();
  expect([...files.keys()].filter((file) => file.startsWith('media/')).sort()).toEqual(
    expect.arrayContaining([
      `media/${picture.sha256}.jpg`,
      ...[320, 640, 960].map((width) => `media/${picture.sha256}/w${width}.webp`),
      `media/${picture.sha256}/16x9.jpg`,
    ]),
  );
  expectNoBrokenLink(files);
});

describe('after a change', () => {
  test('only what shows it is put', async () => {
    const written = await newsroom();
    await written.write();
    const arabic = fs.statSync(path.join(written.folder, 'ar/politics/مرحبا/index.html'));
    const [first] = await written.paper.publish({
      id: 'mole',
      slug: 'mole',
      headline: 'A new mole',
    });
    expect(first?.version).toBe(1);
    const { put, removed } = await written.write();
    expect(removed).toBe(0);
    expect(put).toBeLessThan(40);
    expect(written.html('en/economy/index.html')).toContain('A new mole');
    expect(fs.statSync(path.join(written.folder, 'ar/politics/مرحبا/index.html')).ino).toBe(
      arabic.ino,
    );
    expectNoBrokenLink(written.files());
  });

  test('a headline is new on every page that names it', async () => {
    const written = await newsroom();
    await written.write();
    expect(written.html('en/economy/harbour/index.html')).toContain('Ferry stops at noon');
    const story = publicStory({ id: 'ferry', slug: 'ferry', headline: 'Ferry stops at ten' });
    written.paper.now += 60_000;
    await written.paper.put(story, { 'if-match': '*' });
    await written.write();
    for (const [file, text] of written.files()) {
      expect(text.includes('Ferry stops at noon') ? file : null).toBeNull();
    }
    // The picture that nobody shows any more is gone.
    expect([...written.files().keys()].some((file) => file.startsWith('media/'))).toBe(false);
  });

  test('nothing is put when nothing has changed, not after a restart either', async () => {
    const written = await newsroom();
    await written.write();
    expect(await written.write()).toEqual({ put: 0, removed: 0 });
    written.restart();
    expect(await written.write()).toEqual({ put: 0, removed: 0 });
  });

  test('what a withdrawn story was on is gone, and its address is named', async () => {
    const written = await newsroom();
    await written.write();
    const there = (await written.paper.call('GET', '/stories/ferry')).headers.get('etag');
    expect((await written.paper.withdraw('ferry', there ?? '')).status).toBe(200);
    await written.write();
    const files = written.files();
    expect([...files.keys()].filter((file) => /ferry|quay|media/.test(file))).toEqual([]);
    for (const text of files.values()) expect(text).not.toContain('Ferry stops');
    expect(files.get('gone.txt')).toBe('/en/economy/ferry\n');
    expectNoBrokenLink(files);
    written.restart();
    expect(await written.write()).toEqual({ put: 0, removed: 0 });
  });

  test('a story that has moved is found at its old address', async () => {
    const written = await newsroom();
    await written.write();
    const story = publicStory({ id: 'ferry', slug: 'ferry-at-noon' });
    await written.paper.put(story, { 'if-match': '*' });
    await written.write();
    expect(written.html('en/economy/ferry/index.html')).toContain(
      `url=${BASE}/en/economy/ferry-at-noon/`,
    );
    expect(written.html('en/economy/ferry-at-noon/index.html')).toContain('Ferry stops');
    expectNoBrokenLink(written.files());
    written.restart();
    expect(await written.write()).toEqual({ put: 0, removed: 0 });
  });

  test('a breaking line is on the fronts and lists of its edition, and not on stories', async () => {
    const written = await newsroom();
    await written.write();
    await written.paper.putTicker('en', [{ text: 'The quay is closed' }]);
    await written.write();
    expect(written.html('index.html')).toContain('The quay is closed');
    expect(written.html('en/economy/index.html')).toContain('The quay is closed');
    expect(written.html('en/economy/ferry/index.html')).not.toContain('The quay is closed');
  });
});

describe('what others have put into the folder', () => {
  test('is never written over, and said', async () => {
    const written = await newsroom();
    fs.writeFileSync(path.join(written.folder, 'index.html'), 'Our own page');
    const refused = await written.refresh();
    expect(refused).toMatchObject({ ok: false, error: { code: 'store' } });
    expect(refused.ok ? '' : refused.error.message).toMatch(
      /index\.html already, which Galley did not/,
    );
    expect([...written.files()]).toEqual([['index.html', 'Our own page']]);
  });

  test('stays beside the site', async () => {
    const written = await newsroom();
    fs.mkdirSync(path.join(written.folder, 'en'), { recursive: true });
    fs.writeFileSync(path.join(written.folder, 'en/about.html'), 'About us');
    await written.write();
    const there = (await written.paper.call('GET', '/stories/ferry')).headers.get('etag');
    await written.paper.withdraw('ferry', there ?? '');
    await written.write();
    expect(written.html('en/about.html')).toBe('About us');
  });

  test('is left to another Galley that writes there', async () => {
    const [one, other] = [await newsroom(), await WrittenPaper.open(null, 'them')];
    await one.write();
    fs.cpSync(one.folder, other.folder, { recursive: true });
    const refused = await other.refresh();
    expect(refused.ok ? '' : refused.error.message).toMatch(/Another Galley writes its site there/);
  });
});

test('a folder that cannot be written to is named, and nothing is lost', async () => {
  const written = await newsroom();
  const file = path.join(tempFolder(), 'a-file');
  fs.writeFileSync(file, '');
  const { folderStore } = await import('../../../../src/site/static/stores/folder');
  written.restart(folderStore(path.join(file, 'below')));
  const refused = await written.refresh();
  expect(refused.ok ? '' : refused.error.message).toMatch(/files in .*a-file.* cannot be written/);
});
