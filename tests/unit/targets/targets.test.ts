import { expect, test } from 'vitest';
import { aiming, progressOf, type Targets, targetOf } from '../../../src/renderer/targets/targets';

const words = (amount: number) => ({ unit: 'words' as const, amount });
const nothing: Targets = { stories: {}, kinds: {} };
const ferry = { id: 'ferry', kind: 'news' };

test('a story has the target of its kind, unless it has one of its own or is to have none', () => {
  const kind = aiming(nothing, 'kind', ferry, words(500));
  expect(targetOf(kind, 'ferry', 'news')).toEqual(words(500));
  expect(targetOf(kind, 'other', 'news')).toEqual(words(500));
  expect(targetOf(kind, 'other', 'feature')).toBeNull();
  const own = aiming(kind, 'story', ferry, words(900));
  expect(targetOf(own, 'ferry', 'news')).toEqual(words(900));
  expect(targetOf(own, 'other', 'news')).toEqual(words(500));
  expect(targetOf(aiming(own, 'story', ferry, null), 'ferry', 'news')).toBeNull();
  expect(targetOf(aiming(own, 'kind', ferry, words(300)), 'ferry', 'news')).toEqual(words(300));
  expect(aiming(own, 'kind', ferry, null)).toEqual(nothing);
});

test('tells how far a story is, and how much over', () => {
  expect(progressOf(250, words(500))).toEqual({ reached: 250, part: 0.5, over: 0 });
  expect(progressOf(540, words(500))).toEqual({ reached: 540, part: 1, over: 40 });
  expect(progressOf(600, { unit: 'minutes', amount: 4 })).toEqual({
    reached: 3,
    part: 0.75,
    over: 0,
  });
  expect(progressOf(0, { unit: 'minutes', amount: 4 }).part).toBe(0);
});
