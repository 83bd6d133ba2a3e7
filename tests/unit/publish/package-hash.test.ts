import { expect, test } from 'vitest';
import { packageHash } from '../../../src/main/publish/package-hash';
import { packed, paragraph } from '../stories';

test('a story that is the same has the same hash, however its values are put in order', () => {
  const ferry = packed('ferry');
  const shuffled = Object.fromEntries(Object.entries(ferry).reverse()) as typeof ferry;
  expect(JSON.stringify(shuffled)).not.toBe(JSON.stringify(ferry));
  expect(packageHash(shuffled)).toBe(packageHash(ferry));
  expect(packageHash(JSON.parse(JSON.stringify(ferry)))).toBe(packageHash(ferry));
});

test('a story that was changed anywhere has another, but for the date that publishing gives it', () => {
  const ferry = packed('ferry');
  const hashes = [
    ferry,
    packed('fair'),
    packed('ferry', { headline: 'Ferry stops at one' }),
    packed('ferry', { body: [paragraph('One'), paragraph('Two')] }),
    packed('ferry', { body: [paragraph('Two'), paragraph('One')] }),
    packed('ferry', { tags: [] }),
  ].map(packageHash);
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(packageHash({ ...ferry, publishedAt: '2026-02-01T00:00:00.000Z' })).toBe(hashes[0]);
});
