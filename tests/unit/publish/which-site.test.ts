import { expect, test } from 'vitest';
import { whichSite } from '../../../src/main/publish/which-site';

test('a desk publishes to the site that comes with Galley, unless another is named', () => {
  expect(whichSite({})).toEqual({ kind: 'embedded', key: 'embedded' });
  expect(whichSite({ GALLEY_SITE_URL: '  ' })).toEqual({ kind: 'embedded', key: 'embedded' });
});

test('a named site is known by its address, with or without slashes at the end', () => {
  const named = { GALLEY_SITE_URL: ' https://news.example/press// ', GALLEY_SITE_TOKEN: 'secret' };
  expect(whichSite(named)).toEqual({
    kind: 'named',
    key: 'https://news.example/press',
    address: { url: 'https://news.example/press', token: 'secret' },
    isFixed: true,
  });
  expect(whichSite({ GALLEY_SITE_URL: 'http://127.0.0.1:4000' })).toMatchObject({
    address: { token: '' },
  });
});

test('a site that was set counts, unless the environment names another', () => {
  const set = { url: 'https://set.example/', token: 'kept' };
  expect(whichSite({}, set)).toEqual({
    ...{ kind: 'named', key: 'https://set.example', isFixed: false },
    address: { url: 'https://set.example', token: 'kept' },
  });
  expect(whichSite({ GALLEY_SITE_URL: 'https://news.example' }, set)).toMatchObject({
    ...{ key: 'https://news.example', isFixed: true, address: { token: '' } },
  });
  expect(whichSite({}, { url: 'not an address', token: '' })).toMatchObject({ kind: 'embedded' });
});

test.each(['news.example', 'ftp://news.example', 'javascript:alert(1)', 'file:///etc/passwd'])(
  '“%s” is no address of a site, and is told as such',
  (address) => {
    expect(() => whichSite({ GALLEY_SITE_URL: address })).toThrow(
      `GALLEY_SITE_URL is “${address}”, which is not an http or https address.`,
    );
  },
);
