import { embedSource, FRAMED_ORIGINS, isEmbedAddress } from '@shared/story/embed-source';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const page = (address: string) => embedSource(address)?.page ?? null;

test.each([
  [
    'https://www.youtube.com/watch?v=abcdefghijk&t=4',
    'https://www.youtube.com/watch?v=abcdefghijk',
  ],
  ['https://youtu.be/abcdefghijk?si=x', 'https://www.youtube.com/watch?v=abcdefghijk'],
  ['https://m.youtube.com/shorts/abcdefghijk', 'https://www.youtube.com/watch?v=abcdefghijk'],
  [
    'https://twitter.com/harbour/status/1234567890123',
    'https://x.com/harbour/status/1234567890123',
  ],
  ['https://x.com/i/web/status/12', 'https://x.com/i/status/12'],
  ['https://mobile.x.com/harbour/status/12/photo/1', 'https://x.com/harbour/status/12'],
  ['https://www.instagram.com/p/Cabc_12-3/?igsh=x', 'https://www.instagram.com/p/Cabc_12-3/'],
  ['https://instagram.com/harbour/reel/Cabc123/', 'https://www.instagram.com/reel/Cabc123/'],
  ['https://t.me/harbour/12', 'https://t.me/harbour/12'],
  ['https://t.me/s/harbour/12?single', 'https://t.me/harbour/12'],
])('%s is a post', (address, is) => {
  expect(page(address)).toBe(is);
});

test.each([
  'https://www.youtube.com/watch?v=short',
  'https://www.youtube.com/@harbour',
  'https://youtube.com.evil.example/watch?v=abcdefghijk',
  'https://x.com/harbour',
  'https://x.com/harbour/status/12abc',
  'https://x.com/../status/12',
  'https://instagram.com/harbour',
  'https://t.me/joinchat/x',
  'https://t.me/harbour/12%22onload',
  'http://t.me/harbour/12',
  'https://user:word@t.me/harbour/12',
  'https://t.me:8443/harbour/12',
  'javascript:alert(1)//t.me/harbour/12',
])('%s is none', (address) => {
  expect(embedSource(address)).toBeNull();
});

test('whatever the address, only known origins are framed, and nothing in a frame breaks out of an attribute', () => {
  const host = fc.constantFrom(
    'youtu.be',
    'youtube.com',
    'x.com',
    'instagram.com',
    't.me',
    'a.example',
  );
  const part = fc.oneof(
    fc.constantFrom('p', 'reel', 'status', 's', 'watch', 'abcdefghijk', '12', 'harbour'),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(host, fc.array(part, { maxLength: 5 }), fc.string(), (name, parts, query) => {
      const address = `https://${name}/${parts.join('/')}?v=${query}`;
      const source = embedSource(address);
      if (!source) return;
      expect(isEmbedAddress(address)).toBe(true);
      expect(FRAMED_ORIGINS).toContain(new URL(source.frame).origin);
      expect(source.frame).toMatch(/^https:[\w./?=&-]+$/);
      expect(source.page).toMatch(/^https:[\w./?=&-]+$/);
    }),
  );
});
