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
  });
  expect(whichSite({ GALLEY_SITE_URL: 'http://127.0.0.1:4000' })).toMatchObject({
    address: { token: '' },
  });
});

test.each(['news.example', 'ftp://news.example', 'javascript:alert(1)', 'file:///etc/passwd'])(
  '“%s” is no address of a site, and is told as such',
  (address) => {
    expect(() => whichSite({ GALLEY_SITE_URL: address })).toThrow(
      `GALLEY_SITE_URL is “${address}”, which is not an http or https address.`,
    );
  },
);
