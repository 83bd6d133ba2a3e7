import { expect, test } from 'vitest';
import { type SiteStore, siteStore } from '../../../src/main/publish/sites/site-store';
import { EMBEDDED, whichSites } from '../../../src/main/publish/sites/which-sites';
import { openedDatabase } from '../newsroom';
import { tempFolder } from '../temp-folder';

const storeOf = (folder = tempFolder()): SiteStore => siteStore(openedDatabase(folder));
const ALL = { editions: null, sections: null, ticker: true };

test('a new desk publishes to the site that comes with Galley', () => {
  const store = storeOf();
  expect(whichSites({ GALLEY_SITE_URL: '  ' }, store, null)).toEqual({
    ...{ list: [EMBEDDED], fixed: null },
  });
  expect(store.list()).toEqual([EMBEDDED]);
});

test('the one site of a desk of before goes on under the name that its outbox has for it', () => {
  const store = storeOf();
  const before = 'https://set.example/';
  const place = { kind: 'galley', url: 'https://set.example' };
  const own = { key: 'https://set.example', name: '', place, routing: ALL };
  expect(whichSites({}, store, before)).toEqual({ list: [own], fixed: null });
  // From then on, what is set up counts.
  store.remove(own.key);
  store.save(EMBEDDED);
  expect(whichSites({}, store, before).list).toEqual([EMBEDDED]);
  expect(whichSites({}, storeOf(), 'not an address').list).toEqual([EMBEDDED]);
});

test('a site that the environment names counts before all, and leaves what was set up as it is', () => {
  const store = storeOf();
  store.save(EMBEDDED);
  const named = { GALLEY_SITE_URL: ' https://news.example/press// ', GALLEY_SITE_TOKEN: 'secret' };
  const url = 'https://news.example/press';
  expect(whichSites(named, store, 'https://set.example')).toEqual({
    list: [{ key: url, name: '', place: { kind: 'galley', url }, routing: ALL }],
    fixed: { url, token: 'secret' },
  });
  expect(whichSites({ GALLEY_SITE_URL: 'http://127.0.0.1:4000' }, store, null)).toMatchObject({
    fixed: { token: '' },
  });
  expect(store.list()).toEqual([EMBEDDED]);
});

test('a site that was set up and is then named is the same one', () => {
  const store = storeOf();
  store.save({
    ...{ key: 'an-id', name: 'News', routing: ALL },
    place: { kind: 'galley', url: 'https://news.example' },
  });
  const named = { GALLEY_SITE_URL: 'https://news.example/' };
  expect(whichSites(named, store, null).list[0]?.key).toBe('an-id');
});

test.each(['news.example', 'ftp://news.example', 'javascript:alert(1)', 'file:///etc/passwd'])(
  '“%s” is no address of a site, and is told as such',
  (address) => {
    expect(() => whichSites({ GALLEY_SITE_URL: address }, storeOf(), null)).toThrow(
      `GALLEY_SITE_URL is “${address}”, which is not an http or https address.`,
    );
  },
);

test('sites keep their order, and one that is changed its place', () => {
  const folder = tempFolder();
  const store = storeOf(folder);
  for (const key of ['a', 'b', 'c']) store.save({ ...EMBEDDED, key });
  store.order(['c', 'a']);
  store.save({
    ...{ ...EMBEDDED, key: 'a', name: 'Sports' },
    routing: { editions: ['en'], sections: ['sports'], ticker: false },
  });
  expect(
    storeOf(folder)
      .list()
      .map(({ key, name }) => key + name),
  ).toEqual(['c', 'aSports', 'b']);
  store.remove('c');
  expect(storeOf(folder).list()[0]?.routing).toEqual({
    ...{ editions: ['en'], sections: ['sports'], ticker: false },
  });
});
